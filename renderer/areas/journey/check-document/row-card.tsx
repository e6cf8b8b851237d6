import { Eye, PencilLine, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { ConfusableMark } from '../../../../shared/domain/document-state.ts';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { isLeftToRight, sayValue } from '../review/say-value.ts';
import type { CheckRow } from './check-rows.ts';
import { isName } from './is-name.ts';
import { MarkedValue } from './marked-value.tsx';
import { StripView } from './strip-view.tsx';
import type { KeptView } from './use-kept-pictures.ts';

interface RowCardProps {
  readonly row: CheckRow;
  readonly picture: KeptView;
  readonly isFrozen: boolean;
}

/** One field that was read, beside the strip of the picture that it came from. */
export function RowCard({ row, picture, isFrozen }: RowCardProps) {
  const { t } = useWords();
  const titleId = useId();
  const { field, disagreement, needsConfirmation } = row;
  const state = disagreement ? 'disagrees' : needsConfirmation ? 'confirm' : 'agrees';
  return (
    <section className={`check-row check-row--${state}`} aria-labelledby={titleId}>
      <div className="check-row__field">
        <h2 id={titleId} className="check-row__name">
          {t(`fields.label.${field}`)}
        </h2>
        {disagreement ? (
          <Disagreement row={row} isFrozen={isFrozen} />
        ) : needsConfirmation && isName(field) && !isFrozen ? (
          <NameInput row={row} />
        ) : (
          <Value row={row} />
        )}
        <Notes row={row} />
      </div>
      <StripView place={row.place} picture={picture} />
    </section>
  );
}

function Value({ row }: { readonly row: CheckRow }) {
  const words = useWords();
  return (
    <p className="check-row__value">
      {row.marks.length > 0 && row.code === undefined && row.value === row.read ? (
        <MarkedValue read={row.read} marks={row.marks} />
      ) : (
        <span className={isLeftToRight(row.field) ? 'ltr' : undefined} dir="auto">
          {sayValue(row.field, row.value, [], words)}
        </span>
      )}
      {row.code === undefined ? null : (
        <>
          {' '}
          <MarkedValue read={row.code} marks={row.marks} />
        </>
      )}
    </p>
  );
}

/** A name can be put right here: a zone knows neither small letters nor accents. */
function NameInput({ row: { field } }: { readonly row: CheckRow }) {
  const { t } = useWords();
  const value = useVisit(({ draft }) => draft[field] ?? '');
  const typeDetail = useVisit((visit) => visit.typeDetail);
  const saveDetails = useVisit((visit) => visit.saveDetails);
  const savedAs = useVisit((visit) => visit.savedAs);
  return (
    <TextInput
      label={t('checkDocument.names.label')}
      value={value}
      onChange={(text) => typeDetail(field, text)}
      onLeave={() => {
        if (savedAs === 'unsaved') void saveDetails();
      }}
      hint={t('checkDocument.names.hint')}
      focusKey={field}
    />
  );
}

function Disagreement({ row, isFrozen }: { readonly row: CheckRow; readonly isFrozen: boolean }) {
  const words = useWords();
  const { t } = words;
  const decide = useVisit((visit) => visit.decideField);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const { field, disagreement } = row;
  if (!disagreement) return null;
  const say = (value: string) => sayValue(field, value, [], words);
  const name = t(`fields.label.${field}`);
  return (
    <>
      <p className="check-row__conflict">
        <Icon icon={TriangleAlert} />
        <span>
          {t(`checkDocument.disagreement.${disagreement.why === 'differs' ? 'words' : 'otherScript'}`, {
            typed: say(disagreement.typed),
            read: say(disagreement.read),
          })}
        </span>
      </p>
      <div className="check-row__choice">
        {(['typed', 'read'] as const).map((choice) => {
          const action = t(`checkDocument.disagreement.${choice}`);
          return (
            <Button
              key={choice}
              isDisabled={isBusy || isFrozen}
              label={t('checkDocument.disagreement.about', { action, field: name })}
              focusKey={`${field}.${choice}`}
              onPress={() => void decide(field, choice)}
            >
              {action}
            </Button>
          );
        })}
      </div>
    </>
  );
}

function Notes({ row }: { readonly row: CheckRow }) {
  const words = useWords();
  const { t } = words;
  const { marks, mayBeCut, isChecked, origin, disagreement, needsConfirmation } = row;
  if (origin === 'typed' && !disagreement && !needsConfirmation)
    return <Note icon={PencilLine}>{t('checkDocument.field.typed')}</Note>;
  return (
    <>
      {marks.map((mark) => (
        <Note key={mark.at} icon={Eye} strong>
          {sayMark(mark, words)}
        </Note>
      ))}
      {mayBeCut ? (
        <Note icon={TriangleAlert} strong>
          {t('checkDocument.names.cut')}
        </Note>
      ) : null}
      {isChecked ? <Note icon={ShieldCheck}>{t('checkDocument.field.checked')}</Note> : null}
      {isChecked || (needsConfirmation && isName(row.field)) ? null : (
        <Note icon={Eye}>{t('checkDocument.field.unchecked')}</Note>
      )}
    </>
  );
}

interface NoteProps {
  readonly icon: typeof Eye;
  readonly strong?: boolean;
  readonly children: string;
}

function Note({ icon, strong = false, children }: NoteProps) {
  return (
    <p className={strong ? 'check-row__note check-row__note--strong' : 'check-row__note'}>
      <Icon icon={icon} size="small" />
      <span>{children}</span>
    </p>
  );
}

function sayMark({ at, read, couldBe }: ConfusableMark, { t, format }: Words): string {
  return t('checkDocument.field.lookTwice', {
    read,
    at: at + 1,
    couldBe: format.either(couldBe),
  });
}
