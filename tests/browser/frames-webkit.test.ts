import { webkit } from '../engines/index.ts';
import { describeFrames } from '../steps/every-frame.ts';

describeFrames(webkit);
