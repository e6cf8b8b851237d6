import { CircleCheck, Play } from 'lucide-react';
import { useEffect, useId } from 'react';
import { PracticeTaskId } from '../../../shared/domain/practice-task.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useTasks, useTraining } from '../../stores/stores.ts';
import './task-list.css';

/** What a new clerk can be walked through, and what of it was done today. Beginning one makes room for the work. */
export function TaskList() {
  const { t, format } = useWords();
  const titleId = useId();
  const { tasks, failure, load, begin } = useTasks((state) => state);
  const closeDrawer = useTraining((training) => training.close);
  useEffect(() => void load(), [load]);

  const start = async (task: PracticeTaskId) => {
    await begin(task);
    closeDrawer();
  };
  return (
    <section className="task-list" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('practiceTasks.title')}</h2>
      <p className="drawer__lead">{t('practiceTasks.lead')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {tasks ? (
        <>
          <ul className="task-list__tasks">
            {PracticeTaskId.options.map((task) => (
              <li key={task} className="task-list__task">
                <p>
                  <strong>{t(`practiceTasks.task.${task}.name`)}</strong>
                  {tasks.running?.task === task ? format.besides('', t('practiceTasks.running')) : null}
                  {tasks.doneToday.includes(task) ? (
                    <span className="task-list__done">
                      <Icon icon={CircleCheck} size="small" />
                      {t('practiceTasks.doneToday')}
                    </span>
                  ) : null}
                </p>
                <p className="drawer__lead">{t(`practiceTasks.task.${task}.about`)}</p>
                <Button icon={Play} directional onPress={() => void start(task)}>
                  {t('practiceTasks.begin', { task: t(`practiceTasks.task.${task}.name`) })}
                </Button>
              </li>
            ))}
          </ul>
          <p className="drawer__lead">
            {t('practiceTasks.done', {
              done: tasks.doneToday.length,
              all: PracticeTaskId.options.length,
            })}
          </p>
        </>
      ) : null}
    </section>
  );
}
