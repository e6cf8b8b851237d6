/** The end of a visit without a code: what came of it, per provider, and the receipt. */
export const done = {
  registered: {
    title: '已注册',
    lead: '无需再做任何操作。可请客户记下客户号。',
  },
  member: {
    title: '已添加会员',
    lead: '无需再做任何操作。此号码用于会员卡。',
  },
  changed: { title: '资料已更改', lead: '无需再做任何操作。仍是原来的会员。' },
  saved: {
    title: '资料已保存',
    lead: '客户已退出登录。无需再做任何操作。',
    what: '已发送的内容',
  },
  none: {
    title: '未注册',
    lead: '在这次办理中，没有服务商接受该客户。',
  },
  state: {
    accepted: '已注册',
    added: '已添加会员',
    changed: '资料已更改',
    skipped: '未确认：本次已略过',
  },
  number: { customer: '客户号', member: '号码' },
} as const;
