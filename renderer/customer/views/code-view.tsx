import { Delete, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { digitsIn } from '../../components/code-digits.ts';
import { Icon } from '../../components/icon.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useWords } from '../../i18n/words.tsx';
import type { ViewProps } from '../customer-actions.ts';
import { CustomerPage } from './customer-page.tsx';
import { Failed } from './failed.tsx';
import { Press } from './press.tsx';
import { useActing } from './use-acting.ts';
import '../../components/code-input.css';

/** How many digits are expected. No provider publishes a length; six is what they send. */
const codeLength = 6;
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The customer types their code, by touch or by keyboard. The digits live in this component, and in the one call that they go out with. */
export function CodeView({ state, act, isTurned }: ViewProps<'code'>) {
  const { t } = useWords();
  const { isBusy, failure, doIt } = useActing(act);
  const [code, setCode] = useState('');
  const [hasFocus, setFocus] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { visit, method, sentTo, triesLeft, isChecking, isRefused } = state;
  const isStill = isBusy || isChecking;
  const boxes = Array.from({ length: codeLength }, (_, place) => code[place] ?? '');

  const isTyping = code !== '';
  const told = useRef(false);
  useEffect(() => {
    if (told.current === isTyping) return;
    told.current = isTyping;
    void act({ act: 'typing', visit, isTyping });
  }, [act, isTyping, visit]);
  useEffect(() => {
    if (!isStill) input.current?.focus();
  }, [isStill]);

  const type = (text: string) => {
    if (!isStill) setCode(digitsIn(text, codeLength));
  };
  const confirm = () => {
    if (code.length < codeLength || isStill) return;
    told.current = false;
    setCode('');
    void doIt({ act: 'code', visit, code });
  };

  return (
    <CustomerPage
      keepsFocus
      title={t(`customer.code.title.${method}`)}
      lead={t(isTurned ? 'customer.code.leadTurned' : 'customer.code.lead', { contact: isolate(sentTo) })}
      actions={
        <Press
          kind="primary"
          icon={ShieldCheck}
          isDisabled={isStill || code.length < codeLength}
          onPress={confirm}
        >
          {t('customer.code.confirm')}
        </Press>
      }
    >
      <Failed failure={failure === 'code-wrong' || failure === 'code-not-accepted' ? undefined : failure} />
      <div role="status" className="customer-code__said">
        {isStill ? (
          t('customer.code.checking')
        ) : isRefused && !isTyping ? (
          <span className="customer-said">
            <Icon icon={TriangleAlert} />
            <span>{t('customer.code.wrong', { count: triesLeft })}</span>
          </span>
        ) : null}
      </div>
      <div className="customer-code">
        <label className="code" {...(isStill ? { 'data-disabled': '' } : {})}>
          <span className="visually-hidden">{t('customer.code.label')}</span>
          <div className="code__row">
            <div className="code__boxes" aria-hidden="true">
              {boxes.map((digit, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: boxes never move
                <span key={place} className={boxClass(place, code.length)}>
                  {digit}
                </span>
              ))}
            </div>
            <input
              ref={input}
              className="code__input"
              dir="ltr"
              value={code}
              inputMode="none"
              autoComplete="off"
              spellCheck="false"
              disabled={isStill}
              {...(hasFocus ? { 'data-focused': '' } : {})}
              onFocus={() => setFocus(true)}
              onBlur={() => setFocus(false)}
              onChange={({ target }) => type(target.value)}
              onKeyDown={({ key }) => key === 'Enter' && confirm()}
            />
          </div>
          <span className="visually-hidden" aria-live="polite">
            {t('customer.code.typed', { count: code.length, length: codeLength })}
          </span>
        </label>
        <fieldset className="customer-keypad" aria-label={t('customer.code.keypad')} dir="ltr">
          {keys.map((digit) => (
            <button
              key={digit}
              type="button"
              className="button customer-keypad__key"
              disabled={isStill}
              onClick={() => type(code + digit)}
            >
              {digit}
            </button>
          ))}
          <button
            type="button"
            className="button customer-keypad__word"
            disabled={isStill || !isTyping}
            onClick={() => type('')}
          >
            {t('customer.code.clear')}
          </button>
          <button
            type="button"
            className="button customer-keypad__key"
            disabled={isStill}
            onClick={() => type(`${code}0`)}
          >
            {Number(0)}
          </button>
          <button
            type="button"
            className="button customer-keypad__key"
            aria-label={t('customer.code.remove')}
            disabled={isStill || !isTyping}
            onClick={() => type(code.slice(0, -1))}
          >
            <Icon icon={Delete} />
          </button>
        </fieldset>
      </div>
    </CustomerPage>
  );
}

function boxClass(place: number, typed: number): string {
  const next = place === Math.min(typed, codeLength - 1) ? ' code__box--next' : '';
  return `code__box${next}${place === codeLength / 2 ? ' code__box--half' : ''}`;
}
