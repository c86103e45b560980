import { chromium } from '../engines/index.ts';
import { describeFrames } from '../steps/every-frame.ts';

describeFrames(chromium);
