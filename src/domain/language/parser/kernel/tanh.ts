/**
 * The hyperbolic tangent as a quotient of two polynomials: Lambert's continued fraction, cut after seven terms. Off by
 * less than 0.0001, and made of + × ÷ alone, which every machine rounds alike.
 */

/** The fraction reaches 1 here; beyond, it stays. */
export const TANH_LIMIT = 4.97;
/** Factors of x⁶, x⁴, x² and 1; the numerator has one x more. */
export const NUMERATOR = [1, 378, 17_325, 135_135] as const;
export const DENOMINATOR = [28, 3_150, 62_370, 135_135] as const;
