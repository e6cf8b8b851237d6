/** Checking what the machine has read of a document. */
export const checkDocument = {
  title: '核对读取结果',
  lead: {
    settled: '读取的内容全部一致。请再与证件比对一次。',
    disagree_other: '有{{count}}项不一致。局部图显示各项内容的出处。',
    names: '姓名没有校验位可核对。请与证件比对。',
    values: '排在最前的内容没有校验位可核对。请与证件比对。',
    nothing: '什么都没有读到。资料请在接下来的屏幕中输入。',
  },
  /** Where only one side was read: nothing but the eye ties the other one to it. */
  sameCard: '两面是同一张证件吗？',
  disagreement: {
    words: '输入的是{{typed}}，证件上是{{read}}',
    otherScript: '输入的是{{typed}}（另一种文字），证件上是{{read}}',
    typed: '保留输入',
    read: '采用证件',
    /** For a screen reader. */
    about: '{{action}}：{{field}}',
  },
  names: {
    hint: '按证件的写法：大写，不带重音符号。',
    cut: '姓名占满了整个位置，可能不完整：请看证件。',
    label: '将发送的写法',
  },
  field: {
    checked: '校验位相符。',
    unchecked: '此项没有校验位可核对。请与证件比对。',
    typed: '手工输入',
    lookTwice: '请仔细看：标出的{{read}}（第{{at}}个字符）也可能是{{couldBe}}。校验位查不出这种错误。',
  },
  strip: {
    zone: '机读区，{{side}}',
    zoneLine: '机读区，{{side}}，第{{line}}行',
    barcode: '条码，{{side}}',
    alt: '图片的局部：{{where}}',
    loading: '正在调取图片',
    missing: '图片无法显示。请查看证件原件。',
    side: { front: '正面', back: '背面' },
  },
  expired: {
    allow: '证件已于{{day}}过期。请客户出示其他证件，或请主管准许。',
    allowAction: '请主管批准',
    allowSelf: '仅准许这一次',
    allowed: '证件已于{{day}}过期。主管已准许使用。',
    stop: '证件已于{{day}}过期。这次办理不接受过期证件。请客户出示其他证件，或结束办理。',
    retake: '改拍其他证件',
    approve: '将接受一份已于{{day}}过期的证件。',
  },
  why: {
    disagree: '请先确定：{{fields}}',
    expired: '证件已过期',
  },
  action: '继续',
  actionDone: '确认资料',
} as const;
