/** What staff are asked while they work: a supervisor's approval. */
export const staffAtWork = {
  approval: {
    title: '需要主管批准',
    kind: {
      'cancel-submission': '撤销未发送的条目',
      'settle-unknown': '处理没有收到答复的条目',
      'expired-document': '接受过期证件',
      'unsupported-document': '接受通常不接受的证件',
    },
    who: '主管',
    reason: '原因',
    reasons: {
      'customer-asked': '客户要求',
      'provider-told-us': '服务商告知',
      'device-broken': '设备故障',
      other: '其他原因',
    },
    nobody: '本机没有设置其他主管。',
    action: '批准',
  },
} as const;
