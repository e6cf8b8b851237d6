/** Choosing a PIN: at the first start, at a first sign-in, and at work. */
export const newPin = {
  first: '新PIN',
  again: '再次输入新PIN',
  about: '6至12位数字。不要用123456这样的连号、121212这样的重复，也不要用生日。',
  next: '再输一次PIN',
  repeatFirst: '请再输一次相同的PIN',
  different: '两次输入的PIN不一致。请从头重新输入。',
  why: {
    'not-digits': '只能用数字',
    'too-short': '至少6位数字',
    'too-long': '最多12位数字',
    trivial: '太容易被猜到。请换一个。',
    'same-as-before': '这是旧PIN。请换一个。',
  },
} as const;
