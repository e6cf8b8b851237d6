/** The receipt on the screen: its number, and how the printing goes. */
export const receipt = {
  qr: '回执二维码',
  keep: '如有需要，可以拍照留存。',
  print: '打印回执',
  again: '再打印一次',
  printing: '正在把回执发送到打印机',
  printingLong: '打印机响应较慢。不打印也可以结束办理。',
  sent: '已发送到打印机。请取回执，并查看是否打印完整。',
} as const;

/**
 * What is printed on the customer's receipt. Built into main (electron.vite.config.ts); the window never loads it. The headline of
 * somebody who is not registered is printed in capitals, in a frame.
 */
export const receiptPaper = {
  headline: {
    registered: '已注册',
    added: '已添加会员',
    changed: '资料已更改',
    saved: '已保存，尚未注册',
    unsent: '已保存，尚未发送',
    unclear: '已保存，尚未确认',
    'in-part': '并非各服务商均已办完',
    'not-registered': '未注册',
  },
  lead: {
    registered: '无需再做任何操作。',
    added: '无需再做任何操作。',
    changed: '无需再做任何操作。',
    ownPhone: '还剩一步，请在您自己的手机上通过个人链接完成：设置密码和PIN。',
    saved: '您的资料已保存，将会发送。在此之前您尚未注册。',
    unsent: '您的新资料已保存，将会发送。在此之前仍以原资料为准。',
    unclear: '您是否已注册，目前还不清楚。后续由本网点查明。',
    'in-part': '以下是各服务商的办理情况。只有标明“已注册”的，才算注册完成。',
    'not-registered': '在这次办理中，没有服务商接受您的注册。',
    comeBack:
      '您尚未完成注册：最后一步需要您到场。再来本网点时，请带上这张纸，以及接收验证码的手机；用邮箱接收的，请确保能查看邮件。',
  },
  outcome: {
    registered: '已注册',
    added: '已添加会员',
    changed: '资料已更改',
    'by-itself': '已保存，尚未发送。稍后会自动发送。',
    'looked-into': '已发送，但没有收到答复。本网点会查明是否送达。',
    customer: '已保存，尚未注册。',
    person: '尚未确认。后续由本网点查明。',
    refused: '被拒绝，未注册。',
    'left-out': '本次已略过，未注册。',
  },
  number: { customer: '客户号', member: '号码' },
  ticket: {
    title: '您的续办单',
    keep: '请保管好这张纸。凭它可在本网点继续您的办理。',
    qr: '编号二维码',
  },
  row: {
    receipt: '回执编号',
    when: '时间',
    place: '地点',
    served: '经办人',
    document: '证件',
  },
  practice: '练习。没有任何人因此注册。',
} as const;
