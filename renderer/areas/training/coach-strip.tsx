import { CircleCheck, Footprints, X } from 'lucide-react';
import { useEffect } from 'react';
import type { PracticeTasks } from '../../../shared/contract/training-contract.ts';
import { advance, practiceTasks } from '../../../shared/domain/practice-task.ts';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useOutbox, useTasks, useVisit } from '../../stores/stores.ts';
import { sayDetour, sayPracticeStep } from './say-practice.ts';
import { usePracticeFacts } from './use-practice-facts.ts';
import './coach-strip.css';

/** What happened has to hold this long: a visit that is just being opened again is not one that has ended. */
const holdsMs = 400;

/**
 * A practice task, below the bars of every screen while it runs: the next thing to do, and how far it is. It looks at what really
 * happened and tells main, which keeps it; it never stands over the work, and can be ended at any time.
 */
export function CoachStrip() {
  const tasks = useTasks((state) => state.tasks);
  const load = useTasks((state) => state.load);
  const visit = useVisit(({ application }) => application?.applicationId);
  const parting = useVisit((state) => state.parting);
  const counts = useOutbox((state) => state.counts);
  const isRunning = Boolean(tasks?.running);
  useEffect(() => void load(), [load]);
  // Main knows which visit is the task's, and what became of it: asked whenever that may have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when, not what
  useEffect(() => {
    if (isRunning) void load();
  }, [isRunning, load, visit, parting, counts]);
  return tasks?.running ? <Coach running={tasks.running} doneToday={tasks.doneToday.length} /> : null;
}

interface CoachProps {
  readonly running: NonNullable<PracticeTasks['running']>;
  readonly doneToday: number;
}

function Coach({ running, doneToday }: CoachProps) {
  const words = useWords();
  const { t, format } = words;
  const { task, reached, visit, isAgain } = running;
  const facts = usePracticeFacts(visit);
  const move = useTasks((state) => state.move);
  const close = useTasks((state) => state.close);
  const { length } = practiceTasks[task].steps;
  const isOver = reached >= length;
  const seen = advance(task, reached, facts);

  useEffect(() => {
    if (isOver || seen.reached === reached) return;
    const timer = setTimeout(() => void move(task, seen.reached), holdsMs);
    return () => clearTimeout(timer);
  }, [isOver, move, reached, seen.reached, task]);

  // Until main has taken it in, the line stays as it is: no step flashes by.
  const detour = seen.reached === reached ? seen.detour : null;
  const next = sayPracticeStep(task, reached, facts, words);
  return (
    <section className={isOver ? 'coach coach--over' : 'coach'} aria-label={t('practiceTasks.label')}>
      <Icon icon={isOver ? CircleCheck : Footprints} />
      <div className="coach__words" role="status">
        <p className="coach__task">
          {format.named(
            t(`practiceTasks.task.${task}.name`),
            isOver
              ? t('practiceTasks.done', { done: doneToday, all: Object.keys(practiceTasks).length })
              : t('practiceTasks.progress', { here: reached + 1, total: length }),
          )}
        </p>
        <p className="coach__next">
          {isOver
            ? t(`practiceTasks.task.${task}.seen`)
            : detour
              ? sayDetour(task, reached, detour, words)
              : isAgain
                ? format.sentences([t('practiceTasks.again'), next])
                : next}
        </p>
      </div>
      <Ticks reached={reached} length={length} />
      <IconButton
        icon={X}
        label={t(isOver ? 'practiceTasks.closeDone' : 'practiceTasks.close')}
        onPress={() => void close()}
      />
    </section>
  );
}

/** How far it is, for the eye; the sentence beside says it. */
function Ticks({ reached, length }: { readonly reached: number; readonly length: number }) {
  return (
    <span className="coach__ticks" aria-hidden="true">
      {Array.from({ length }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of marks, each is its place
        <span key={place} className={place < reached ? 'coach__tick coach__tick--done' : 'coach__tick'} />
      ))}
    </span>
  );
}
