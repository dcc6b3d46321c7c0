export { type Detector, DetectorSettings } from "./nouns/detector.ts";
export { type Excess, excessSince } from "./nouns/excess.ts";
export type { SeriesBy } from "./nouns/series.ts";
export type { Signal, SignalState } from "./nouns/signal.ts";
export { activeDetectors, insertDetector } from "./store/detectors.ts";
export { signalById, signalsIn, signalTally } from "./store/signals.ts";
export { DismissSignal, dismissSignal } from "./verbs/dismiss-signal.ts";
export { runDetectors } from "./verbs/run-detectors.ts";
export { takeSignalIntoFinding } from "./verbs/take-signal-into-finding.ts";
