/** The gallery's own page: every scene by area, and switches for how it is shown. The address keeps both, so that a view can be sent on. */
import { galleryLanguages } from '../languages.ts';
import { beginsAs, isComponentScene, scenesByArea } from '../scene-names.ts';
import { type SizeName, sizeNames, sizes } from '../sizes.ts';
import './index.css';

const choices = {
  language: galleryLanguages,
  direction: ['of the language', 'rtl'],
  size: sizeNames,
  text: ['1', '1.15', '1.3'],
  contrast: ['usual', 'high'],
} as const;
type Choice = keyof typeof choices;

const wanted = () => new URLSearchParams(window.location.hash.slice(1));
const chosen = (choice: Choice): string => wanted().get(choice) ?? choices[choice][0] ?? '';
const find = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
};

function go(change: Readonly<Record<string, string>>): void {
  const next = wanted();
  for (const [name, value] of Object.entries(change)) next.set(name, value);
  window.location.hash = next.toString();
}

/** The address of a scene in its frame. What a hand does before a picture is done by the tests only; here the visitor has hands. */
function addressOf(scene: string): string {
  const asked = new URLSearchParams({ language: chosen('language'), text: chosen('text') });
  if (chosen('direction') === 'rtl') asked.set('dir', 'rtl');
  if (chosen('contrast') === 'high') asked.set('contrast', '');
  if (isComponentScene(scene)) asked.set('show', scene.slice('component-'.length));
  else asked.set('scene', beginsAs(scene));
  return `./${isComponentScene(scene) ? 'components' : 'scene'}.html?${asked}`;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

function showList(): void {
  const areas = [...scenesByArea()].map(([area, names]) => {
    const links = names.map((name) => {
      const link = element('a', { href: '#' }, name);
      link.dataset.scene = name;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        go({ scene: name });
      });
      return element('li', {}, link);
    });
    return element('section', {}, element('h2', {}, area), element('ul', {}, ...links));
  });
  find('list').replaceChildren(element('h1', {}, 'Gallery'), ...areas);
}

function showSwitches(): void {
  const fields = (Object.keys(choices) as Choice[]).map((choice) => {
    const options = choices[choice].map((value) =>
      element('option', { value, selected: value === chosen(choice) }, value),
    );
    const select = element('select', {}, ...options);
    select.addEventListener('change', () => go({ [choice]: select.value }));
    return element('label', {}, choice, select);
  });
  const hint = element(
    'p',
    {},
    'Forced colours and reduced motion are the browser’s: DevTools, Rendering. A scene that a hand brings further shows where it begins.',
  );
  find('switches').replaceChildren(...fields, hint);
}

function showScene(): void {
  const scene = wanted().get('scene') ?? 'sign-in';
  const { width, height } = sizes[chosen('size') as SizeName];
  const frame = element('iframe', { src: addressOf(scene), title: scene });
  frame.style.inlineSize = `${width}px`;
  frame.style.blockSize = `${height}px`;
  find('place').replaceChildren(frame);
  for (const link of document.querySelectorAll<HTMLElement>('[data-scene]'))
    link.toggleAttribute('aria-current', link.dataset.scene === scene);
}

window.addEventListener('hashchange', () => {
  showSwitches();
  showScene();
});
showList();
showSwitches();
showScene();
