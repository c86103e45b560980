/** The story's tables, in the order in which their facts are listed. */
import { claims } from './claims.ts';
import { context } from './context.ts';
import { events } from './events.ts';
import { growth } from './growth.ts';
import { sites } from './sites.ts';
import { within } from './within.ts';
import { years } from './years.ts';

export const tables = [sites, context, years, within, growth, events, claims] as const;
