import { home } from './en/home.ts';
import { journey } from './en/journey.ts';
import { tools } from './en/tools.ts';
import { training } from './en/training.ts';

/** The part of the default language that is needed once somebody has signed in. */
export const englishToWork = { home, journey, tools, training } as const;
