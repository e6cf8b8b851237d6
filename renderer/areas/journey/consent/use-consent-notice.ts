import { useEffect, useState } from 'react';
import type { ConsentNotice } from '../../../../shared/domain/consent.ts';
import { englishNotices } from '../../../../shared/domain/consent-notices/en.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import type { ShippedLanguage } from '../../../i18n/languages.ts';

type Notices = readonly ConsentNotice[];

/** Read when a customer chooses the language. */
const loadNotices: Readonly<Record<Exclude<ShippedLanguage, 'en'>, () => Promise<Notices>>> = {
  ms: async () => (await import('../../../../shared/domain/consent-notices/ms.ts')).malayNotices,
  zh: async () => (await import('../../../../shared/domain/consent-notices/zh.ts')).chineseNotices,
  es: async () => (await import('../../../../shared/domain/consent-notices/es.ts')).spanishNotices,
  ar: async () => (await import('../../../../shared/domain/consent-notices/ar.ts')).arabicNotices,
};

/** A journey's notice in the customer's language; undefined while it is being read. A test holds that there is one for each journey in every shipped language. */
export function useConsentNotice(noticeId: string, language: Language): ConsentNotice | undefined {
  const [read, setRead] = useState<{ readonly language: Language; readonly notices: Notices }>({
    language: 'en',
    notices: englishNotices,
  });
  useEffect(() => {
    if (language === 'en') return setRead({ language, notices: englishNotices });
    let isWanted = true;
    void loadNotices[language]().then((notices) => isWanted && setRead({ language, notices }));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return read.language === language ? read.notices.find((notice) => notice.noticeId === noticeId) : undefined;
}
