/** The whole way from a text to its claims, as the command line goes it. */
import { type Prediction, predict } from '../../../src/cli/predict.ts';
import { loadAnalyser } from '../../../src/cli/weights.ts';

export const whole = (text: string): Prediction => predict(text, loadAnalyser());
