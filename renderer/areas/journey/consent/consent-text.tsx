import type { ConsentNotice } from '../../../../shared/domain/consent.ts';
import { Sheet } from '../../../components/sheet.tsx';
import { useWords } from '../../../i18n/words.tsx';
import './consent-text.css';

/** The notice exactly as its hash covers it: its paragraphs in order, and nothing else as its text. */
export function ConsentText({ notice }: { readonly notice: ConsentNotice }) {
  const { t } = useWords();
  return (
    <Sheet formal>
      <section className="consent-text" aria-label={t('journey.consent.noticeLabel')}>
        <ol className="consent-text__paragraphs">
          {notice.paragraphs.map((paragraph) => (
            <li key={paragraph}>{paragraph}</li>
          ))}
        </ol>
        <p className="consent-text__version">{t('journey.consent.version', { version: notice.version })}</p>
      </section>
    </Sheet>
  );
}
