/** Saved for later: what the customer takes along, who is still here, tickets, and a visit that was interrupted. */
export const desk = {
  saved: {
    title: {
      customer: '已保存，尚未注册',
      others: '已保存，尚未发送',
      unclear: '已保存，尚未确认',
      mixed: '并非各服务商均已办完',
    },
    lead: {
      customer: '请在客户离开前把续办单交给客户。',
      others: '客户可以离开。这里无需再做任何操作。',
      person: '客户可以离开。此条目留在本机的发件箱中，直到有人处理完毕。',
    },
    customerTitle: {
      customer: '您尚未完成注册',
      others: '您的资料已保存',
      unclear: '您是否已注册，目前还不清楚',
      mixed: '并非各服务商均已办完',
      /** Below a ticket. */
      rest: '其他服务商',
    },
    ends: {
      'by-itself': '已保存，尚未发送。稍后会自动发送。',
      'looked-into': '已发送，但没有收到答复。系统会自动查明是否送达。',
      customer: '已保存，尚未注册。最后一步需要您到场。',
      person: '尚未确认。后续由本网点查明。',
      refused: '被拒绝，未注册。',
    },
    when: '保存于{{time}}，{{place}}',
    action: '回到首页',
  },
  ticket: {
    title: '您的续办单',
    code: '续办单编号',
    qr: '续办单二维码',
    notYet: '您尚未完成注册：最后一步需要您到场。',
    keep: '请给这张续办单拍照，或记下编号。',
    comeBack: '再来本网点时，请带上它，以及接收验证码的手机；用邮箱接收的，请确保能查看邮件。',
    of: '续办单 {{code}}',
    show: '显示续办单',
    close: '关闭',
  },

  open: '打开续办台',
  title: '续办台',
  lead: '资料已保存，接收验证码需客户到场。客户离开后不会发送任何内容。',
  leadOffline: '{{why}}：网络恢复前无法发送验证码。客户离开后不会发送任何内容。',
  back: '回到首页',
  count_other: '有{{count}}位客户的资料已保存，尚未注册。',
  countLeft_other: '有{{count}}位客户的资料已保存，尚未注册。客户已离开网点。',
  lineBack_other: '网络已恢复。有{{count}}位客户在等验证码。',

  scan: {
    label: '客户的续办单',
    hint: '扫描，或输入编号，例如K7QF-2M9P。',
    action: '继续办理这张续办单',
    missing: '请扫描或输入续办单',
    working: '正在查找这张续办单对应的办理',
    workingLong: '比平时要久一些。没有内容丢失。',
  },
  list: {
    here: '仍在网点',
    left: '已离开',
    nobodyHere: '目前没有人在等。',
    empty: '没有需要再来的客户。',
    reading: '正在读取等候名单',
    readingLong: '比平时要久一些。现在仍可扫描续办单。',
    nameless: '姓名无法读取',
    since: '保存于{{time}}',
    goOn: '继续',
    hasLeft: '已离开',
    isBack: '已回来',
    about: '{{action}}：{{who}}',
  },

  interrupted: {
    body: '一次办理于{{time}}中断：{{journey}}。',
    bodyDay: '一次办理于{{time}}中断：{{journey}}。',
    goOn: '继续办理',
    end: '结束',
    ask: {
      title: '要结束中断的办理吗？',
      body: '客户已确认的内容会保留并继续处理。仅输入、未确认的内容会被删除。',
      keep: '保留',
      action: '结束办理',
    },
  },
} as const;
