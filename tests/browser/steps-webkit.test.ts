import { webkit } from '../engines/index.ts';
import { describeWays } from '../steps/ways.ts';

describeWays(webkit);
