import { chromium } from '../engines/index.ts';
import { describeWays } from '../steps/ways.ts';

describeWays(chromium);
