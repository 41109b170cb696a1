/** The form for a new listing, or for one that is there and is to be put right. */
import { useEffect, useRef, useState } from 'react';
import type { Site } from '../../site.ts';
import { useView, type View } from './address.ts';
import { samePlace } from './answers.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { useForm } from './form.ts';
import { Likely } from './Likely.tsx';
import { NoListing } from './NoListing.tsx';
import { OtherTab } from './OtherTab.tsx';
import { Send } from './Send.tsx';
import { Sent, type SentTo } from './Sent.tsx';
import { Start } from './Start.tsx';
import { STEPS, type Step, type StepName } from './steps.ts';
import { StepPage } from './StepPage.tsx';
import { ofStep } from './told.ts';

export interface AddPageProps {
  site: Pick<Site, 'shortName' | 'email' | 'repository'>;
  /** By how many letters of their codes the files of listings are parted. */
  shardLength: 1 | 2;
}

/** The form as an island; drawn at build it is the page on which one begins. */
export default function AddPage({ site, shardLength }: AddPageProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  const { view, go } = useView(isCorrecting ? 'send' : 'start');
  const step = STEPS.find(({ name }) => name === view);
  const form = useForm(shardLength, step?.name ?? null);
  const { asked, kept, correcting, source, errors, outcome } = form;
  const [hasSummary, setHasSummary] = useState(false);
  const [moment, setMoment] = useState(0);
  const [isWaiting, setWaiting] = useState(false);
  const [sent, setSent] = useState<{ to: SentTo | null; isPasted: boolean }>(NOT_SENT);
  const shown: View = kept ? 'start' : view;

  useEffect(() => setCorrecting(Boolean(asked?.correct)), [asked]);
  useEffect(() => {
    if (shown === 'send') setHasSummary(true);
    form.tell([]);
  }, [shown]);

  const isGone = isCorrecting && (source.is === 'gone' || source.is === 'failed');
  const isComing = isCorrecting && !isGone && !correcting;
  const title = isGone
    ? 'Correct a listing'
    : titleOf(shown, step, correcting?.id ? form.answers.title : '', isCorrecting);
  useEffect(() => {
    if (asked) document.title = `${errors.length > 0 ? 'Error: ' : ''}${title} – ${site.shortName}`;
  }, [asked, title, errors.length > 0]);

  // A new page of the form is read from its top.
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<View | null>(null);
  useEffect(() => {
    if (!asked) return;
    // Who pressed “Start” before the page had come to life is on the way already.
    const isOnWay = before.current === null && location.hash !== '' && shown !== 'start';
    if (isOnWay || (before.current !== null && before.current !== shown)) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    before.current = shown;
  }, [asked, shown]);

  async function next(from: StepName): Promise<void> {
    setWaiting(true);
    const now = await form.check();
    setWaiting(false);
    const told = now ? ofStep(now.errors, from) : [];
    form.tell(told);
    if (told.length > 0) setMoment((count) => count + 1);
    else go(hasSummary || isCorrecting ? 'send' : after(from));
  }

  function another(): void {
    form.beginAnew(samePlace(form.answers));
    setHasSummary(false);
    go('what');
  }

  const likely = !isCorrecting && WITH_LIKELY.includes(shown) && (
    <div aria-live="polite">{outcome && <Likely likely={outcome.likely} />}</div>
  );

  return (
    <div className="add">
      {step && shown === step.name && !isCorrecting && (
        <p className="add-progress">
          Step {STEPS.indexOf(step) + 1} of {STEPS.length}
        </p>
      )}
      {step && shown === step.name && <ErrorSummary errors={errors} moment={moment} />}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {form.other !== undefined && !isGone && (
        <OtherTab
          other={form.other}
          onSettle={(isOurs) => {
            form.settle(isOurs);
            heading.current?.focus();
          }}
        />
      )}
      {isGone ? (
        <NoListing has={source.is} email={site.email} onRetry={form.retry} />
      ) : isComing ? (
        <p className="add-loading">Opening the listing …</p>
      ) : shown === 'start' ? (
        <Start
          kept={kept}
          correcting={asked?.correct ?? ''}
          email={site.email}
          onGoOn={() => go(form.goOn())}
          onBegin={() => {
            if (!kept) return;
            form.beginAnew();
            go(isCorrecting ? 'send' : 'what');
          }}
        />
      ) : shown === 'sent' ? (
        <Sent
          {...sent}
          isCorrection={isCorrecting}
          email={site.email}
          lasting={form.lasting}
          onAnother={another}
          onClear={() => {
            form.beginAnew();
            setHasSummary(false);
            go(isCorrecting ? 'send' : 'start');
          }}
        />
      ) : shown === 'send' ? (
        <>
          {likely}
          <Send
            form={form}
            email={site.email}
            repository={site.repository}
            onSent={(to, isPasted) => {
              setSent({ to, isPasted });
              go('sent');
            }}
          />
        </>
      ) : (
        step && (
          <StepPage
            form={form}
            step={step}
            isReturning={hasSummary || isCorrecting}
            isWaiting={isWaiting}
            onNext={() => void next(step.name)}
          >
            {likely}
          </StepPage>
        )
      )}
    </div>
  );
}

const NOT_SENT = { to: null, isPasted: false };

// Where enough is known to find doubles by.
const WITH_LIKELY: readonly View[] = ['where', 'when', 'ask', 'send'];

function titleOf(
  view: View,
  step: Step | undefined,
  listing: string,
  isCorrecting: boolean,
): string {
  if (view === 'sent') return 'What happens next';
  if (isCorrecting && (view === 'send' || view === 'start'))
    return listing ? `Correct “${listing}”` : 'Correct a listing';
  return view === 'start' ? 'Add a listing' : (step?.title ?? '');
}

function after(from: StepName): StepName {
  return STEPS[STEPS.findIndex(({ name }) => name === from) + 1]?.name ?? 'send';
}
