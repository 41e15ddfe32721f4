/**
 * Luhn's check over a digit string whose last digit is the check digit (ISO/IEC 7812-1 annex B; IMEI in 3GPP TS 23.003
 * annex B, Swedish personal numbers on their last ten digits). False for anything but two or more digits.
 */
export function hasLuhnCheckDigit(digits: string): boolean {
  return /^[0-9]{2,}$/.test(digits) && luhnCheckDigit(digits.slice(0, -1)) === digits.at(-1);
}

/** The Luhn check digit that belongs after `payload` (digits only). */
export function luhnCheckDigit(payload: string): string {
  let sum = 0;
  for (let fromRight = 0; fromRight < payload.length; fromRight += 1) {
    const digit = Number(payload[payload.length - 1 - fromRight]);
    const weighted = fromRight % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return String((10 - (sum % 10)) % 10);
}

/** The GS1 modulo-10 check (weights 3 and 1 from the right; GS1 General Specifications 7.9) of GTIN, SSCC, GLN and GRAI. */
export function hasGs1CheckDigit(digits: string): boolean {
  return /^[0-9]{2,}$/.test(digits) && gs1CheckDigit(digits.slice(0, -1)) === digits.at(-1);
}

/** The GS1 check digit that belongs after `payload` (digits only). */
export function gs1CheckDigit(payload: string): string {
  let sum = 0;
  for (let fromRight = 0; fromRight < payload.length; fromRight += 1) {
    sum += Number(payload[payload.length - 1 - fromRight]) * (fromRight % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}
