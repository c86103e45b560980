import { firefox } from '../engines/index.ts';
import { describeWays } from '../steps/ways.ts';

describeWays(firefox);
