import { UserRoundPlus } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { OptionCards } from '../../../components/option-cards.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { type LookUpFound, memberOnCard } from '../../../stores/look-up-store.ts';
import { useLookUp } from '../../../stores/stores.ts';
import { MemberCard } from './member-card.tsx';
import { standingWord } from './member-standing.tsx';
import { useBegin } from './use-begin.ts';

/** Whom the look-up found: one, several to choose from, or nobody, who can be added. */
export function LookUpResult() {
  const words = useWords();
  const { t, format } = words;
  const found = useLookUp((lookUp) => lookUp.found);
  const member = useLookUp(memberOnCard);
  const choose = useLookUp((lookUp) => lookUp.choose);
  return (
    <>
      <p role="status" className="visually-hidden">
        {found && found.members.length > 0 ? sayFound(found, words) : null}
      </p>
      {found?.signatureWarning ? (
        <Notice tone="caution" announce="polite">
          {t('lookUp.signature')}
        </Notice>
      ) : null}
      {found?.members.length === 0 ? (
        <>
          <Notice tone="info" announce="polite">
            {t(`lookUp.nobody.${found.by}`)}
          </Notice>
          <AddNew word={t('lookUp.addNew')} />
        </>
      ) : null}
      {found && found.members.length > 1 ? (
        <OptionCards
          stacked
          label={t('lookUp.who')}
          hint={t('lookUp.several', { count: found.members.length })}
          options={found.members.map((one) => ({
            value: one.memberUid,
            name: one.name ?? t('lookUp.nameless'),
            about: format.besides(isolate(one.number), standingWord(one, words)),
          }))}
          value={member?.memberUid ?? null}
          onChange={choose}
        />
      ) : null}
      {member ? <MemberCard key={member.memberUid} member={member} /> : null}
      {/* A phone is shared by families: somebody at it may be no member yet. */}
      {found?.by === 'phone' && found.members.length > 0 ? <AddNew word={t('lookUp.noneOfThem')} /> : null}
    </>
  );
}

function AddNew({ word }: { readonly word: string }) {
  const { begin, isOpen, isBusy } = useBegin();
  if (!isOpen('new-member')) return null;
  return (
    <div>
      <Button icon={UserRoundPlus} isDisabled={isBusy} onPress={() => begin('new-member')}>
        {word}
      </Button>
    </div>
  );
}

function sayFound({ members }: LookUpFound, words: Words): string {
  const [only, ...others] = members;
  if (!only || others.length > 0) return words.t('lookUp.several', { count: members.length });
  const name = only.name ?? words.t('lookUp.nameless');
  return words.t('lookUp.found', { name, standing: standingWord(only, words) });
}
