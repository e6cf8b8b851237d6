import { PencilLine, Waypoints } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { MemberView } from '../../../../shared/domain/member.ts';
import { Button } from '../../../components/button.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useProviderName } from '../use-step.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { memberRows } from './member-rows.tsx';
import { MemberStanding } from './member-standing.tsx';
import { useBegin } from './use-begin.ts';

/** One member: who, whether the membership can be used, what is on it, and what can begin from it. */
export function MemberCard({ member }: { readonly member: MemberView }) {
  const words = useWords();
  const { t } = words;
  const nameId = useId();
  const provider = useProviderName();
  const { begin, isOpen, isBusy } = useBegin();
  const [isChoosing, setChoosing] = useState(false);
  const { memberUid, name, standing } = member;
  const card = useRef<HTMLElement>(null);
  // On a small screen it appears below the edge.
  useEffect(() => void card.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <Sheet>
      <article ref={card} className="look-up__member" aria-labelledby={nameId}>
        <header className="look-up__head">
          <h2 id={nameId}>
            <bdi>{name ?? t('lookUp.nameless')}</bdi>
          </h2>
          <MemberStanding member={member} />
        </header>
        {standing === 'available' ? (
          <div className="look-up__actions">
            <Button icon={Waypoints} isDisabled={isBusy} onPress={() => setChoosing(true)}>
              {t('lookUp.start.open')}
            </Button>
            {isOpen('change-member') ? (
              <Button icon={PencilLine} isDisabled={isBusy} onPress={() => begin('change-member', memberUid)}>
                {t('lookUp.changeDetails')}
              </Button>
            ) : null}
          </div>
        ) : (
          <Notice tone="danger">{t(`lookUp.why.${standing}`, { provider })}</Notice>
        )}
        <Ledger rows={memberRows(member, words)} />
      </article>
      {isChoosing ? <BeginDialog memberUid={memberUid} onClose={() => setChoosing(false)} /> : null}
    </Sheet>
  );
}
