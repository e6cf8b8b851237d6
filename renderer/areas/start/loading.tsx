import type { ReactNode } from 'react';
import { BrandMark } from '../../components/brand-mark.tsx';
import { useWords } from '../../i18n/words.tsx';
import './loading.css';

/** The moment before the first screen: the sign of the house, and a problem where there is one. */
export function Loading({ children }: { readonly children?: ReactNode }) {
  const { t } = useWords();
  return (
    <main className="loading" aria-busy={children ? undefined : true}>
      <BrandMark large />
      <h1 className="visually-hidden">{t('frame.loading')}</h1>
      {children}
    </main>
  );
}
