/** What staff read while customers have a step on a screen of their own. */
export const withCustomer = {
  turn: '转向客户',
  hand: '再次给客户查看',
  missing: '客户屏幕未连接。请把这个屏幕转向客户，或在这里继续。没有内容丢失。',
  declined: '客户没有同意。请解释后再次询问，或停止办理。',
  changeAsked: '客户要求更改。请与客户一起更正，再次给客户查看。',
  here: {
    title: '客户正在自己的屏幕上操作',
    consent: '客户正在阅读要同意的内容。客户答复后会自动继续。',
    review: '客户正在阅读自己的资料。客户答复后会自动继续。',
    code: '客户正在输入验证码。验证码不会在这里显示。',
    reading: '客户正在阅读。',
    typing: '客户正在输入。',
    checking: '正在核对验证码。',
    refused_zero: '验证码不匹配。已没有剩余次数。',
    refused_other: '验证码不匹配。还可以试{{count}}次。',
    take: '改在这里操作',
  },
  turned: {
    hold: '员工：长按收回屏幕',
    goOn: '员工：继续办理',
  },
} as const;
