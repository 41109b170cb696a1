/** Invented names: of people, of streets, of whatever a group calls itself. */
import type { Random } from './random.ts';

export const FIRST_NAMES = (
  'Ada Aisha Alan Amrit Andrzej Anil Ann Arthur Audrey Barry Beryl Bev Bill Brenda Carol Cath Chantelle Clive ' +
  'Colin Danuta Dave Deb Delroy Denise Derek Dilys Donna Doreen Doris Edith Eileen Elaine Elsie Farah Frank Fred ' +
  'Gary Geoff Gill Glenys Gordon Grace Graham Gurdeep Harbhajan Harry Hazel Hilary Hilda Ian Imran Ivy Jackie Jan ' +
  'Janet Jasvinder Jean Jim Joan Joyce Julie Karen Kath Keith Ken Kiran Lesley Linda Liz Lorna Maggie Magda Malc ' +
  'Margaret Marie Marlene Maureen Mavis Mei Mick Mo Molly Muriel Nadia Neil Nora Norman Olive Pam Parveen Pat ' +
  'Pauline Pete Phil Phyllis Priya Ray Reg Rita Ron Rosa Roy Ruth Sally Samina Sandra Sheila Shirley Sid Stan ' +
  'Steve Sue Surinder Sylvia Tariq Terry Tina Tom Tony Tracy Trevor Val Vera Vi Vic Wendy Wilf Winston Yvonne Zofia'
).split(' ');

export const SURNAMES = (
  'Allsop Alton Barber Beresford Bhogal Birkin Bowmer Brough Buxton Calladine Chadwick Cope Dakin Dhillon Eyre Fearn ' +
  'Flint Frost Gell Gratton Hallam Hallsworth Heathcote Hopkinson Hussain Jepson Kirkland Kowalski Limb Longden ' +
  'Mahmood Marsden Mellor Millward Nowak Oldknow Orme Outram Patel Peach Radford Redfern Riley Robey Sandhu Sellors ' +
  'Siddall Slack Spendlove Storer Swindell Taft Tunnicliffe Twigg Wain Waterhouse Wheatcroft Wildgoose Wragg Yeomans'
).split(' ');

/** What a group or a hall may be called after. */
export const EMBLEMS = (
  'Acorn|Alder|Amber|Anchor|Apple Tree|Ash Tree|Bakehouse|Barley|Beacon|Beehive|Bellflower|Blackbird|Bluebell|Bobbin|' +
  'Bramble|Bridge End|Brook|Buttercup|Butterfly|Button|Campion|Canary|Catkin|Celandine|Chestnut|Clover|Copper Beech|' +
  'Cornerstone|Cowslip|Cuckoo|Curlew|Daisy Chain|Dandelion|Dovetail|Dragonfly|Elderflower|Evergreen|Fern|Feverfew|' +
  'Fieldfare|Firefly|Forget-me-not|Four Seasons|Foxglove|Goldfinch|Gorse|Greenfinch|Gritstone|Harebell|Hawthorn|' +
  'Hazel|Heather|Hedgehog|Heron|Hillside|Hive|Holly Bush|Honeysuckle|Horseshoe|Ivy|Jackdaw|Jay|Juniper|Kestrel|' +
  'Kingfisher|Kite|Lamplight|Lantern|Lapwing|Larkspur|Lavender|Limestone|Linnet|Maltings|Maple|Marigold|Martin|' +
  'Meadow|Millrace|Millstone|Mistle|Moorhen|Mulberry|Nightingale|Nuthatch|Oak Apple|Oasis|Old School|Open Door|' +
  'Orchard|Otter|Owl|Oxlip|Packhorse|Patchwork|Pear Tree|Peartree Yard|Periwinkle|Plover|Poppy|Primrose|Quarry|Quince|' +
  'Rainbow|Redwing|Riverbank|Robin|Rowan|Saffron|Sandpiper|Saxifrage|Silver Birch|Skylark|Snowdrop|Sorrel|Sparrow|' +
  'Spindle|Springboard|Stepping Stones|Stonechat|Sunflower|Sunrise|Swallow|Swift|Sycamore|Tansy|Teasel|Thistle|' +
  'Thrush|Thyme|Treecreeper|Trefoil|Turning Point|Valley|Viaduct|Violet|Wagtail|Waterwheel|Weaver|Well Spring|' +
  'Wheatear|Wheelhouse|Whinchat|Wildflower|Willow|Windmill|Woodlark|Woodpecker|Wren|Yarrow|Yellowhammer'
).split('|');

const STREET_ENDS = [
  'Lane',
  'Street',
  'Road',
  'Hill',
  'Gate',
  'Row',
  'Yard',
  'Rise',
  'Terrace',
  'Green',
];

/** A street that may well exist somewhere, but not with this hall in it. */
export function inventStreet(random: Random): string {
  const first = random.chance(0.25) ? random.pick(SURNAMES) : random.pick(EMBLEMS);
  return `${first} ${random.pick(STREET_ENDS)}`;
}

/** A person's name, as people give it to strangers. */
export function inventPerson(random: Random): string {
  const first = random.pick(FIRST_NAMES);
  if (random.chance(0.55)) return first;
  const surname = random.pick(SURNAMES);
  return random.chance(0.3) ? `${first} ${surname.charAt(0)}` : `${first} ${surname}`;
}
