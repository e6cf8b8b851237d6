/** Components by themselves, each in every state: `?show=` names one of component-names.ts. Languages, looks and the clock as in scenes. */
import '../../../renderer/guards/interpret-schemas.ts';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { en } from '../../../renderer/i18n/en.ts';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import { useWords, WordsProvider } from '../../../renderer/i18n/words.tsx';
import type { Language } from '../../../shared/domain/language.ts';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/fonts.css';
import '../../../renderer/styles/fonts-wide.css';
import '../../../renderer/styles/base.css';
import type { GalleryLanguage } from '../languages.ts';
import type { ComponentName } from './component-names.ts';
import { controls } from './component-states/controls.tsx';
import { fields } from './component-states/fields.tsx';
import { paper } from './component-states/paper.tsx';
import { freezeTime } from './freeze-time.ts';
import { makeHandle } from './handle.ts';
import { prepareWords } from './speak.ts';
import './components.css';

/** The states of a component, each under its name. */
export type StatesOf = () => Readonly<Record<string, ReactNode>>;

const states: Readonly<Record<ComponentName, StatesOf>> = { ...controls, ...fields, ...paper };

const wanted = new URLSearchParams(window.location.search);
const name = (wanted.get('show') ?? 'button') as ComponentName;
const i18n = createI18n(en);
let speak: (language: GalleryLanguage) => Promise<void> = async () => undefined;

function Page() {
  const [language, setLanguage] = useState<Language>('en');
  speak = async (wish) => {
    setLanguage('en');
    await new Promise((done) => setTimeout(done, 50));
    setLanguage(await prepareWords(i18n, wish));
  };
  return (
    <WordsProvider i18n={i18n} language={language}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled with the arrow keys from here */}
      <main className="component-page scroll" tabIndex={0} aria-label={name}>
        <h1>{name}</h1>
        <States of={states[name]} />
      </main>
    </WordsProvider>
  );
}

function States({ of }: { readonly of: StatesOf }) {
  const { language, direction } = useWords();
  return (
    <div className="component-page__states">
      {Object.entries(of()).map(([state, shown]) => (
        <section key={state} className="component-page__state">
          <h2 lang="en" dir="ltr">
            {state}
          </h2>
          <div lang={language} dir={direction}>
            {shown}
          </div>
        </section>
      ))}
    </div>
  );
}

if (wanted.has('frozen')) freezeTime(window);
const root = document.documentElement;
if (wanted.has('text')) root.style.setProperty('--text-scale', wanted.get('text'));
if (wanted.has('contrast')) root.dataset.contrast = 'high';
const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for its components');
createRoot(place).render(<Page />);
window.gallery = makeHandle((language) => speak(language));
const language = wanted.get('language');
if (language) setTimeout(() => void speak(language as GalleryLanguage), 100);
