import type { ApplicantField } from '../../../../shared/domain/applicant.ts';
import { type DocumentState, isDocumentChecked } from '../../../../shared/domain/document-state.ts';
import { Notice } from '../../../components/notice.tsx';
import { Screen } from '../../../components/screen.tsx';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { isFrozen } from '../../../stores/visit-state.ts';
import { useGoBack } from '../use-step.ts';
import { VisitProblem } from '../visit-problem.tsx';
import { checkRows } from './check-rows.ts';
import { ExpiryNotice } from './expiry-notice.tsx';
import { isName } from './is-name.ts';
import { RowCard } from './row-card.tsx';
import { useKeptPictures } from './use-kept-pictures.ts';
import './check-document-step.css';

/** What the machine has read, field by field beside its picture: what does not agree first, then the names, then the rest. */
export function CheckDocumentStep() {
  const document = useVisit((visit) => visit.application?.document);
  return document ? <CheckDocument document={document} /> : null;
}

function CheckDocument({ document }: { readonly document: DocumentState }) {
  const words = useWords();
  const { t } = words;
  const onBack = useGoBack();
  const draft = useVisit((visit) => visit.application?.draft ?? {});
  const frozen = useVisit(isFrozen);
  const failure = useVisit((visit) => visit.failure);
  const focusKey = useVisit((visit) => visit.focusKey);
  const isPending = useVisit((visit) => visit.pending !== null);
  const savedAs = useVisit((visit) => visit.savedAs);
  const { confirmNames, saveDetails, goOn } = useVisit((visit) => visit);
  const pictureOf = useKeptPictures([...new Set(document.reads.map(({ side }) => side))].toSorted());
  const rows = checkRows(document, draft);
  const { disagreements, namesToConfirm } = document;
  const isChecked = isDocumentChecked(document);
  const hasBothSides = useVisit((visit) => visit.application?.pictures.length === 2);
  const isHalfRead = hasBothSides && new Set(document.reads.map(({ side }) => side)).size === 1;

  const confirm = async () => {
    // Putting a name right may have settled what it is about: main says what is left.
    if (savedAs !== 'saved' && !(await saveDetails())) return;
    if (namesToConfirm.length > 0 && !(await confirmNames(namesToConfirm))) return;
    goOn();
  };
  return (
    <Screen
      title={t('checkDocument.title')}
      lead={sayLead(rows.length, document, words)}
      onBack={onBack}
      focusAt={focusKey}
      primary={{
        word: isChecked ? t('checkDocument.action') : t('checkDocument.actionDone'),
        why: frozen ? undefined : sayWhy(document, words),
        isPending,
        onPress: isChecked || frozen ? goOn : () => void confirm(),
      }}
    >
      {failure ? <VisitProblem /> : null}
      {isHalfRead ? <p className="check__note">{t('checkDocument.sameCard')}</p> : null}
      {frozen ? (
        <Notice tone="info">{t('capture.frozen')}</Notice>
      ) : (
        <ExpiryNotice expiry={document.expiry} />
      )}
      <div className="check__rows">
        {rows.map((row) => (
          <RowCard key={row.field} row={row} picture={pictureOf(row.place.side)} isFrozen={frozen} />
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {disagreements.length > 0 ? t('checkDocument.lead.disagree', { count: disagreements.length }) : null}
      </p>
    </Screen>
  );
}

function sayLead(rows: number, { disagreements, namesToConfirm }: DocumentState, { t }: Words): string {
  if (rows === 0) return t('checkDocument.lead.nothing');
  if (disagreements.length > 0) return t('checkDocument.lead.disagree', { count: disagreements.length });
  if (namesToConfirm.length === 0) return t('checkDocument.lead.settled');
  return t(namesToConfirm.every(isName) ? 'checkDocument.lead.names' : 'checkDocument.lead.values');
}

/** Why the visit can't go on yet. Names are confirmed by going on. */
function sayWhy({ disagreements, expiry }: DocumentState, { t, format }: Words): string | undefined {
  const name = ({ field }: { readonly field: ApplicantField }) => t(`fields.label.${field}`);
  if (disagreements.length > 0)
    return t('checkDocument.why.disagree', { fields: format.list(disagreements.map(name)) });
  const isOver = expiry.state === 'stop' || expiry.state === 'needs-supervisor';
  return isOver ? t('checkDocument.why.expired') : undefined;
}
