import { FileWarning } from 'lucide-react';
import { type Failure, supportCodeOf } from '../../../shared/failure.ts';
import { Icon } from '../../components/icon.tsx';
import { Ledger } from '../../components/ledger.tsx';
import { Screen } from '../../components/screen.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { sayFailure } from '../../i18n/failure-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { Frame } from '../frame/frame.tsx';
import './start-problem-screen.css';

/** No work is possible: says which file and which field, in words, and what to do. */
export function StartProblemScreen({ problems }: { readonly problems: readonly Failure[] }) {
  const { t, format } = useWords();
  return (
    <Frame>
      <Screen
        title={t('staff.startProblem.title')}
        lead={t('staff.startProblem.lead', { count: problems.length })}
      >
        {problems.map((problem) => (
          <Sheet key={JSON.stringify(problem)}>
            <div className="start-problem">
              <Icon icon={FileWarning} size="large" />
              <div className="start-problem__words">
                <p className="start-problem__what">{sayFailure(problem, t, format)}</p>
                {'file' in problem && 'field' in problem ? (
                  <Ledger
                    rows={[
                      {
                        key: 'file',
                        name: t('staff.startProblem.file'),
                        value: <code className="ltr">{problem.file}</code>,
                      },
                      {
                        key: 'field',
                        name: t('staff.startProblem.field'),
                        value: <code className="ltr">{problem.field}</code>,
                      },
                    ]}
                  />
                ) : null}
                <small className="start-problem__support">
                  {t('frame.supportCode', { code: supportCodeOf(problem.code) })}
                </small>
              </div>
            </div>
          </Sheet>
        ))}
        <p>{t('staff.startProblem.afterwards')}</p>
      </Screen>
    </Frame>
  );
}
