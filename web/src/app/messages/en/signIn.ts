import type { signIn as source } from '../sv/signIn.js';

export const signIn: typeof source = {
  title: 'Sign in',
  purpose: "Follow the municipality's IT devices from purchase to reuse, and see what each take-back gave.",
  municipality: 'Municipality',
  chooseMunicipality: 'Choose a municipality',
  password: 'Password',
  passwordHint: 'The first time: the one-time password that was printed when the system started.',
  submit: 'Sign in',
  submitting: 'Signing in…',
  passwordMissing: 'Enter the password.',
  municipalityMissing: 'Choose your municipality.',
  wrong: 'The password is not right. Check it and try again.',
};
