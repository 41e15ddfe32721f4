/** The first steps of a new municipality, in their order. */
export const SETUP_STEPS = ['municipality', 'devices', 'campaign'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

export const setupStepOf = (text: unknown): SetupStep => SETUP_STEPS.find((step) => step === text) ?? 'municipality';

const REACHED = 'atertag.setup-step';

/** Whoever leaves for an import comes back to the step they left. It is this window's alone. */
export const rememberSetupStep = (step: SetupStep): void => sessionStorage.setItem(REACHED, step);
export const rememberedSetupStep = (): SetupStep => setupStepOf(sessionStorage.getItem(REACHED));
export const forgetSetupStep = (): void => sessionStorage.removeItem(REACHED);
