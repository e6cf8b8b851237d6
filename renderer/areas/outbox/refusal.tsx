import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import { supportCodeOf } from '../../../shared/failure.ts';
import { Notice } from '../../components/notice.tsx';
import { nameFields } from '../../i18n/failure-words.ts';
import { useWords } from '../../i18n/words.tsx';

/** What a provider refused, with its code and the fields that it objects to. Nothing where none has. */
export function Refusal({ detail: { item, failure, fields } }: { readonly detail: OutboxDetail }) {
  const { t, format } = useWords();
  if (item.state !== 'rejected' || !failure) return null;
  const provider = t(`provider.${item.provider}`);
  return (
    <Notice tone="danger" support={t('frame.supportCode', { code: supportCodeOf(failure.code) })}>
      {failure.code === 'provider-refused'
        ? t('outbox.item.refusedCode', { provider, providerCode: failure.providerCode })
        : t('outbox.item.refused', { provider })}
      {fields.length > 0 ? (
        <p>{t('outbox.item.refusedFields', { fields: nameFields(fields, t, format) })}</p>
      ) : null}
    </Notice>
  );
}
