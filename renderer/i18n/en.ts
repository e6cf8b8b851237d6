import { failures } from './en/failures.ts';
import { frame } from './en/frame.ts';
import { home } from './en/home.ts';
import { journey } from './en/journey.ts';
import { provider } from './en/provider.ts';
import { staff } from './en/staff.ts';
import { tools } from './en/tools.ts';
import { training } from './en/training.ts';

/**
 * The words of every screen in the default language: what happened and one action; no codes first, no blame, no jargon.
 * Other languages have the same shape (`Catalogue`); a sentence that counts has its plural forms side by side.
 */
export const en = { failures, frame, home, journey, provider, staff, tools, training } as const;
