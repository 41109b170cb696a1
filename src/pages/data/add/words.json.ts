/** The words that a listing may use, for the form. */
import type { APIRoute } from 'astro';
import { packWords } from '../../../islands/add/data.ts';
import { catalogue } from '../../_catalogue.ts';

export const GET: APIRoute = () => Response.json(packWords(catalogue().directory));
