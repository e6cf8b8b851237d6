import { useEffect } from 'react';
import type { HelpTopic } from '../../i18n/en/help.ts';
import { useHelp } from '../../stores/stores.ts';

/** Says that this is on the screen now, for whoever asks for help; null says nothing. */
export function useHelpFor(topic: HelpTopic | null): void {
  const say = useHelp((help) => help.say);
  useEffect(() => (topic ? say(topic) : undefined), [say, topic]);
}
