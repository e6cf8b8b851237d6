import type { ConsentNotice } from '../consent.ts';

/** The notices in Chinese. Each says what the English one says, no more and no less; a changed word is a new version. */
export const chineseNotices: readonly ConsentNotice[] = [
  {
    noticeId: 'gold-account',
    version: 2,
    language: 'zh',
    paragraphs: [
      '我们将在Quantum Metal为您开立黄金账户。为此，我们会把您的法定全名、身份证号，以及您的电话号码或电子邮箱发送给对方。',
      '我们会先询问Quantum Metal是否已有您的身份证号记录。如果您在那里已有账户，该账户会立即关联到本网点。',
      '随后，Quantum Metal会向您的手机或邮箱发送一次性验证码。请您把验证码读给我们，以确认该手机或邮箱属于您。',
      '您的资料在本机保留到发送完成，之后再保留一段规定的时间，然后删除。在资料发送之前，您可以随时停止。',
    ],
  },
  {
    noticeId: 'payout-customer',
    version: 2,
    language: 'zh',
    paragraphs: [
      '我们将在Noah为您注册，以便向您支付款项。为此，我们会把您的姓名、出生日期、地址，以及您出示的证件的号码和日期发送给对方。',
      '如果您今天要求我们更正某些内容，Noah会收到更正后的资料，以取代最初的资料。',
      '您的资料在本机保留到发送完成，之后再保留一段规定的时间，然后删除。在资料发送之前，您可以随时停止。',
    ],
  },
  {
    noticeId: 'wallet-customer',
    version: 2,
    language: 'zh',
    paragraphs: [
      '我们将在Yativo为您开立钱包。为此，我们会把您的法定全名、电子邮箱、电话号码、地址，以及您身份证件的资料和图片发送给对方。',
      'Yativo可能会给您发送电子邮件。我们或任何其他人都无法再从Yativo读取这些图片。',
      '您的资料和图片在本机保留到发送完成，之后再保留一段规定的时间，然后删除。在发送之前，您可以随时停止。',
    ],
  },
  {
    noticeId: 'one-visit',
    version: 2,
    language: 'zh',
    paragraphs: [
      '我们将在一次办理中为您在三家公司注册。每家公司只会收到其所需的内容。',
      'Noah会收到您的姓名、出生日期、地址，以及您证件的号码和日期。Yativo会收到您的法定全名、电子邮箱、电话号码、地址，以及您证件的资料和图片。Quantum Metal会收到您的法定全名、身份证号，以及您的电话号码或电子邮箱。',
      '最后是Quantum Metal。我们会询问对方是否已有您的身份证号记录。如果您在那里已有账户，该账户会立即关联到本网点。否则，对方会向您的手机或邮箱发送一次性验证码，请您读给我们。',
      '您的资料和图片在本机保留到发送完成，之后再保留一段规定的时间，然后删除。在发送之前，您可以随时停止。',
    ],
  },
  {
    noticeId: 'member-look-up',
    version: 1,
    language: 'zh',
    paragraphs: [
      '我们将在会员中查找您。为此，我们会把您的会员号或电话号码发送给KYBIO。',
      '我们只是查看，不会更改那里的任何内容。',
      '如果您之后在我们这里开始办理其他业务，找到的内容可免去重新输入。在发送给任何一方之前，我们会再次询问您。',
      '办理结束后，其中的任何内容都不会保留在本机。',
    ],
  },
  {
    noticeId: 'new-member',
    version: 2,
    language: 'zh',
    paragraphs: [
      '我们将在KYBIO把您添加为会员。为此，我们会把您的姓名，以及您另外提供给我们的以下内容发送给对方：电话号码、电子邮箱、出生日期、QQ号、地址和备注。',
      '您的会员资格在开始时不可赊账，也没有任何余额。',
      '您的资料在本机保留到发送完成，之后再保留一段规定的时间，然后删除。在资料发送之前，您可以随时停止。',
    ],
  },
  {
    noticeId: 'change-member',
    version: 2,
    language: 'zh',
    paragraphs: [
      '我们将更改您在KYBIO的会员资料。为此，我们会把表单上经您确认的资料发送给对方。',
      '我们留空的项目，在那里保持不变。',
      '您的资料在本机保留到发送完成，之后再保留一段规定的时间，然后删除。在资料发送之前，您可以随时停止。',
    ],
  },
  {
    noticeId: 'policy-holder',
    version: 1,
    language: 'zh',
    paragraphs: [
      '我们将协助您补全您在Democrance的资料，您的保单由该公司保管。为此，我们会把您的电话号码发送给对方，对方会向该号码发送一次性验证码，请您读给我们。',
      '随后，我们会显示对方所存的您的资料，并把您要求更改的内容发回给对方。',
      '办理结束后，您会在对方那里退出登录，本机不会留下任何关于您的内容。',
    ],
  },
];
