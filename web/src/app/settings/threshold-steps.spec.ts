import { stepsOf } from './threshold-steps';

it('offers four thresholds in order', () => {
  expect(stepsOf(0.6).map(({ value }) => value)).toEqual(['0.4', '0.6', '0.8', '0.9']);
});

it('offers one that was set otherwise in its place', () => {
  expect(stepsOf(0.75).map(({ value }) => value)).toEqual(['0.4', '0.6', '0.75', '0.8', '0.9']);
});
