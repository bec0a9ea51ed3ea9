/** Properties try the same inputs in every run, so that a failure can be looked at; another seed tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
