-- 67 migrations at once, written by `npm run migrate`: 5ea45c3979b99f12a8911dd1e69c8c42cbe38005262f4fe85578c7d1c0707f59

CREATE TYPE "ActorKind" AS ENUM ('PERSON', 'KEY');

CREATE TYPE "ApiKeyKind" AS ENUM ('SECRET', 'PUBLISHABLE');

CREATE TYPE "AttributeType" AS ENUM ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'CHOICE');

CREATE TYPE "BreakdownSource" AS ENUM ('HIDDEN_FIELD', 'PROFILE', 'TAGS', 'SEGMENTS', 'ATTRIBUTE');

CREATE TYPE "CaseField" AS ENUM ('STATUS', 'PRIORITY', 'SEVERITY', 'TITLE', 'DESCRIPTION', 'CATEGORY', 'ROOT_CAUSE', 'OWNER', 'TEAM', 'CUSTOMER', 'RESPONSE', 'FEEDBACK', 'STEP', 'TOUCHPOINT', 'THREAD', 'OUTCOME', 'FOLLOW_UP_RESPONSE', 'OPENED_AT', 'JOINED', 'ARCHIVED', 'FIRST_RESPONSE_OVERDUE', 'RESOLUTION_OVERDUE', 'FOLLOW_UP_INVITATION');

CREATE TYPE "CaseOutcome" AS ENUM ('RECOVERED', 'UNCHANGED', 'LOST');

CREATE TYPE "CasePriority" AS ENUM ('LOW', 'NORMAL', 'HIGH', 'URGENT');

CREATE TYPE "CaseReason" AS ENUM ('AWAITS_CUSTOMER', 'AWAITS_COLLEAGUE', 'AWAITS_PARTNER', 'NOT_SOLVED', 'CUSTOMER_ANSWERED', 'DUPLICATE', 'SPAM', 'NOTHING_TO_DO', 'OTHER');

CREATE TYPE "CaseSeverity" AS ENUM ('MINOR', 'MODERATE', 'MAJOR', 'CRITICAL');

CREATE TYPE "CaseStatus" AS ENUM ('OPEN', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CLOSED', 'REOPENED', 'CANCELED');

CREATE TYPE "CaseTargetKind" AS ENUM ('FIRST_RESPONSE', 'RESOLUTION');

CREATE TYPE "CaseUnassignedReason" AS ENUM ('NO_MEMBERS', 'NOBODY_ON_DUTY');

CREATE TYPE "Channel" AS ENUM ('WEB', 'MOBILE_APP', 'EMAIL', 'SMS', 'CHAT', 'CHATBOT', 'MESSENGER', 'PHONE', 'IVR', 'IN_STORE', 'KIOSK', 'POST', 'SOCIAL', 'DEVICE', 'OTHER');

CREATE TYPE "ConsentStatus" AS ENUM ('GRANTED', 'DENIED', 'REVOKED', 'PENDING');

CREATE TYPE "ContactKind" AS ENUM ('INVITED', 'SHOWN', 'DISMISSED', 'STARTED');

CREATE TYPE "CustomerMatch" AS ENUM ('MATCHED', 'WAITING', 'AMBIGUOUS', 'NONE');

CREATE TYPE "DataBacking" AS ENUM ('NONE', 'PARTLY', 'FULLY');

CREATE TYPE "Emotion" AS ENUM ('JOY', 'ANGER', 'SADNESS', 'FEAR', 'SURPRISE', 'DISGUST');

CREATE TYPE "EventValueKind" AS ENUM ('TEXT', 'NUMBER', 'BOOLEAN', 'LIST', 'OBJECT', 'NULL');

CREATE TYPE "ExchangeFormat" AS ENUM ('CSV', 'NDJSON');

CREATE TYPE "ExperienceDimension" AS ENUM ('BRAND', 'PRODUCT', 'SERVICE', 'EMPLOYEE');

CREATE TYPE "FeedbackSource" AS ENUM ('COMPLAINT', 'REVIEW', 'SOCIAL', 'CHAT', 'CALL', 'INTERVIEW', 'EMPLOYEE', 'OTHER');

CREATE TYPE "IdentifierKind" AS ENUM ('ID', 'EXTERNAL_ID', 'EMAIL', 'PHONE');

CREATE TYPE "InboundCaseHandling" AS ENUM ('NONE', 'FOLLOW', 'OPEN');

CREATE TYPE "Initiator" AS ENUM ('CUSTOMER', 'BRAND');

CREATE TYPE "InvitationDue" AS ENUM ('INVITATION', 'REMINDER');

CREATE TYPE "InvitationSender" AS ENUM ('CXGRAPH', 'TOOL');

CREATE TYPE "InvitationState" AS ENUM ('CREATED', 'QUEUED', 'SENT', 'DELIVERED', 'OPENED', 'STARTED', 'PARTIAL', 'COMPLETED', 'EXPIRED', 'BOUNCED', 'OPTED_OUT', 'QUARANTINED', 'NOT_SAMPLED', 'SCREENED_OUT', 'QUOTA_FULL', 'ERROR');

CREATE TYPE "JobKind" AS ENUM ('RESPONSE_IMPORT', 'RESPONSE_EXPORT', 'ROW_IMPORT', 'ROW_EXPORT', 'RESPONSE_LINK', 'CUSTOMER_EXPORT', 'CUSTOMER_ERASURE', 'CUSTOMER_ANONYMISATION', 'EVENT_IMPORT', 'EVENT_MAPPING', 'EVENT_EXPORT', 'INVITATION', 'INVITATION_EXPORT', 'CONSENT_IMPORT', 'CONSENT_EXPORT', 'SUPPRESSION_IMPORT', 'RULE_DRY_RUN');

CREATE TYPE "JobStatus" AS ENUM ('WAITING', 'RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'CANCELED');

CREATE TYPE "JourneyBasis" AS ENUM ('ASSUMPTION', 'RESEARCH', 'DATA');

CREATE TYPE "JourneyState" AS ENUM ('CURRENT', 'FUTURE');

CREATE TYPE "LegalBasis" AS ENUM ('CONSENT', 'CONTRACT', 'LEGITIMATE_INTEREST', 'LEGAL_OBLIGATION');

CREATE TYPE "MapStatus" AS ENUM ('DRAFT', 'ACTIVE', 'ARCHIVED');

CREATE TYPE "MapSubject" AS ENUM ('CUSTOMER', 'EMPLOYEE');

CREATE TYPE "Measure" AS ENUM ('VALUE', 'ANSWERED', 'REACHED', 'LEFT', 'STARTED', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL');

CREATE TYPE "MergedRow" AS ENUM ('MOVED', 'STAYED', 'COPIED');

CREATE TYPE "MessageDirection" AS ENUM ('OUTBOUND', 'INBOUND');

CREATE TYPE "MessageKind" AS ENUM ('INVITE', 'REMINDER', 'THANK_YOU', 'FOLLOW_UP', 'ALERT');

CREATE TYPE "MessageReading" AS ENUM ('ANSWERED', 'UNREADABLE', 'REFUSED');

CREATE TYPE "MessageRefusal" AS ENUM ('HARD', 'MAILBOX', 'SIZE', 'POLICY', 'UNREACHABLE', 'OTHER', 'TEMPLATE', 'NO_CHANNEL');

CREATE TYPE "MessageState" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED', 'REFUSED', 'EXPIRED', 'FAILED', 'CANCELED', 'RECEIVED');

CREATE TYPE "NoticeChannel" AS ENUM ('INBOX', 'EMAIL');

CREATE TYPE "NoticeState" AS ENUM ('WAITING', 'SENT', 'EXPIRED', 'FAILED');

CREATE TYPE "OutboxState" AS ENUM ('READY', 'LEASED', 'DEAD');

CREATE TYPE "PersonaKind" AS ENUM ('PRIMARY', 'SECONDARY', 'NEGATIVE');

CREATE TYPE "PersonaShareOf" AS ENUM ('MARKET', 'CUSTOMER_BASE');

CREATE TYPE "QuestionKind" AS ENUM ('NPS', 'CSAT', 'CES', 'RATING', 'OPINION_SCALE', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'RANKING', 'MATRIX', 'SHORT_TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CONSENT', 'CONTACT', 'STATEMENT');

CREATE TYPE "ResponseStatus" AS ENUM ('PARTIAL', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL');

CREATE TYPE "RuleLimit" AS ENUM ('ONCE_PER_CUSTOMER', 'ONE_AT_A_TIME', 'ONCE_PER_TRIGGER');

CREATE TYPE "RuleSkipReason" AS ENUM ('CONDITION', 'NO_CUSTOMER', 'LIMIT', 'OPEN_RUN', 'CUSTOMER_CAP', 'TOO_OLD', 'TOO_LATE', 'LOOP', 'DEPTH', 'ARCHIVED');

CREATE TYPE "RuleStatus" AS ENUM ('DRAFT', 'ENABLED', 'DISABLED');

CREATE TYPE "RuleStepKind" AS ENUM ('SEND_SURVEY', 'SEND_MESSAGE', 'NOTIFY', 'OPEN_CASE', 'ASSIGN', 'TAG', 'SET_ATTRIBUTE', 'ADD_TO_LIST', 'CALL_WEBHOOK', 'RECORD_EVENT', 'WAIT', 'BRANCH', 'SPLIT');

CREATE TYPE "RuleTriggerKind" AS ENUM ('RESPONSE_COMPLETED', 'ANSWER_SCORED', 'FEEDBACK_RECORDED', 'EVENT_RECORDED', 'SEGMENT_ENTERED', 'SEGMENT_LEFT', 'INVITATION_IGNORED', 'MESSAGE_RECEIVED', 'CASE_OVERDUE', 'SCHEDULE', 'CALL');

CREATE TYPE "RunEnd" AS ENUM ('LAST_STEP', 'EXIT_CONDITION', 'CANCELED', 'STEP_FAILED', 'RULE_ARCHIVED');

CREATE TYPE "RunStatus" AS ENUM ('QUEUED', 'WAITING', 'SUCCEEDED', 'FAILED', 'CANCELED');

CREATE TYPE "RunStepStatus" AS ENUM ('WAITING', 'SUCCEEDED', 'SKIPPED', 'FAILED', 'CANCELED');

CREATE TYPE "ScoreMetric" AS ENUM ('NPS', 'CSAT', 'CES', 'CES_AGREEMENT', 'MEAN', 'TOP_BOX', 'TOP_TWO_BOX', 'BOTTOM_TWO_BOX', 'NET', 'MEDIAN', 'PERCENTILE');

CREATE TYPE "SegmentChangeKind" AS ENUM ('ENTERED', 'LEFT');

CREATE TYPE "Sentiment" AS ENUM ('VERY_NEGATIVE', 'NEGATIVE', 'NEUTRAL', 'POSITIVE', 'VERY_POSITIVE', 'MIXED');

CREATE TYPE "StepLayer" AS ENUM ('CUSTOMER', 'FRONTSTAGE', 'BACKSTAGE', 'SUPPORT');

CREATE TYPE "SuppressionReason" AS ENUM ('OPTED_OUT', 'BOUNCED', 'COMPLAINED');

CREATE TYPE "SurveyKind" AS ENUM ('RELATIONSHIP', 'TRANSACTIONAL', 'PULSE', 'EXIT', 'PRODUCT', 'EMPLOYEE');

CREATE TYPE "SurveyStatus" AS ENUM ('DRAFT', 'LIVE', 'PAUSED', 'CLOSED');

CREATE TYPE "TeamAssignment" AS ENUM ('NONE', 'ROUND_ROBIN');

CREATE TYPE "TeamKind" AS ENUM ('DEPARTMENT', 'TEAM');

CREATE TYPE "TouchpointType" AS ENUM ('COMMUNICATION', 'ACTION');

CREATE TYPE "TraitAggregate" AS ENUM ('EVENT_COUNT', 'VALUE_SUM', 'VALUE_MIN', 'VALUE_MAX', 'VALUE_FIRST', 'VALUE_LAST');

CREATE TYPE "TraitDimension" AS ENUM ('DEMOGRAPHIC', 'PSYCHOGRAPHIC', 'BEHAVIOURAL', 'TRANSACTIONAL');

CREATE TYPE "WaveUnit" AS ENUM ('DAY', 'WEEK', 'MONTH', 'QUARTER');

CREATE TYPE "WebhookDeliveryState" AS ENUM ('WAITING', 'DELIVERED', 'FAILED');

CREATE TYPE "WebhookFailure" AS ENUM ('STATUS', 'REDIRECT', 'TIMEOUT', 'CONNECTION', 'TLS', 'NAME', 'ADDRESS');

CREATE TYPE "WebhookInclude" AS ENUM ('ANSWERS', 'PERSONAL');

CREATE TYPE "WebhookStop" AS ENUM ('DISABLED', 'FAILING', 'GONE');

CREATE TYPE "Weekday" AS ENUM ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY');

CREATE FUNCTION "composeTexts"(given text[])
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
BEGIN
  IF array_to_string(given, E'\n') IS NFC NORMALIZED THEN
    RETURN NULL;
  END IF;
  RETURN ARRAY(
    SELECT normalize(each, NFC) FROM unnest(given) WITH ORDINALITY AS part (each, position)
    ORDER BY position);
END
$function$
;

CREATE FUNCTION "foldText"(given text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
  folded text COLLATE "C";
BEGIN
  IF octet_length(given) = length(given) THEN
    RETURN lower(given COLLATE "C");
  END IF;
  folded := given;
  IF folded IS NOT NFC NORMALIZED THEN
    folded := normalize(folded, NFC);
  END IF;
  folded := lower(folded COLLATE "C");
  IF folded ~ '[АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏ]' THEN
    folded := translate(folded,
      ' оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏ',
      ' оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъабвгдежзийклмнопрстуфхцчшщъыьэюяàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþαβγδεζηθικλμνξοπρστυφχψωϊϋѐёђѓєѕіїјљњћќѝўџ');
  END IF;
  IF folded ~ '[µĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽſƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͅͰͲͶͿΆΈΉΊΌΎΏςϏϐϑϕϖϘϚϜϞϠϢϤϦϨϪϬϮϰϱϴϵϷϹϺϽϾϿѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᏸᏹᏺᏻᏼᏽᲀᲁᲂᲃᲄᲅᲆᲇᲈᲉᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẛẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾἈἉἊἋἌἍἎἏἘἙἚἛἜἝἨἩἪἫἬἭἮἯἸἹἺἻἼἽἾἿὈὉὊὋὌὍὙὛὝὟὨὩὪὫὬὭὮὯᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾸᾹᾺᾼῈῊῌῘῙῚῨῩῪῬῸῺῼℲⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯↃⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟋꟌ꟎Ꟑ꟒꟔ꟖꟘꟚꟜꟵꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ𐐀𐐁𐐂𐐃𐐄𐐅𐐆𐐇𐐈𐐉𐐊𐐋𐐌𐐍𐐎𐐏𐐐𐐑𐐒𐐓𐐔𐐕𐐖𐐗𐐘𐐙𐐚𐐛𐐜𐐝𐐞𐐟𐐠𐐡𐐢𐐣𐐤𐐥𐐦𐐧𐒰𐒱𐒲𐒳𐒴𐒵𐒶𐒷𐒸𐒹𐒺𐒻𐒼𐒽𐒾𐒿𐓀𐓁𐓂𐓃𐓄𐓅𐓆𐓇𐓈𐓉𐓊𐓋𐓌𐓍𐓎𐓏𐓐𐓑𐓒𐓓𐕰𐕱𐕲𐕳𐕴𐕵𐕶𐕷𐕸𐕹𐕺𐕼𐕽𐕾𐕿𐖀𐖁𐖂𐖃𐖄𐖅𐖆𐖇𐖈𐖉𐖊𐖌𐖍𐖎𐖏𐖐𐖑𐖒𐖔𐖕𐲀𐲁𐲂𐲃𐲄𐲅𐲆𐲇𐲈𐲉𐲊𐲋𐲌𐲍𐲎𐲏𐲐𐲑𐲒𐲓𐲔𐲕𐲖𐲗𐲘𐲙𐲚𐲛𐲜𐲝𐲞𐲟𐲠𐲡𐲢𐲣𐲤𐲥𐲦𐲧𐲨𐲩𐲪𐲫𐲬𐲭𐲮𐲯𐲰𐲱𐲲𐵐𐵑𐵒𐵓𐵔𐵕𐵖𐵗𐵘𐵙𐵚𐵛𐵜𐵝𐵞𐵟𐵠𐵡𐵢𐵣𐵤𐵥𑢠𑢡𑢢𑢣𑢤𑢥𑢦𑢧𑢨𑢩𑢪𑢫𑢬𑢭𑢮𑢯𑢰𑢱𑢲𑢳𑢴𑢵𑢶𑢷𑢸𑢹𑢺𑢻𑢼𑢽𑢾𑢿𖹀𖹁𖹂𖹃𖹄𖹅𖹆𖹇𖹈𖹉𖹊𖹋𖹌𖹍𖹎𖹏𖹐𖹑𖹒𖹓𖹔𖹕𖹖𖹗𖹘𖹙𖹚𖹛𖹜𖹝𖹞𖹟𖺠𖺡𖺢𖺣𖺤𖺥𖺦𖺧𖺨𖺩𖺪𖺫𖺬𖺭𖺮𖺯𖺰𖺱𖺲𖺳𖺴𖺵𖺶𖺷𖺸𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎𞤏𞤐𞤑𞤒𞤓𞤔𞤕𞤖𞤗𞤘𞤙𞤚𞤛𞤜𞤝𞤞𞤟𞤠𞤡]' THEN
    folded := translate(folded,
      'µĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽſƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͅͰͲͶͿΆΈΉΊΌΎΏςϏϐϑϕϖϘϚϜϞϠϢϤϦϨϪϬϮϰϱϴϵϷϹϺϽϾϿѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᏸᏹᏺᏻᏼᏽᲀᲁᲂᲃᲄᲅᲆᲇᲈᲉᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẛẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾἈἉἊἋἌἍἎἏἘἙἚἛἜἝἨἩἪἫἬἭἮἯἸἹἺἻἼἽἾἿὈὉὊὋὌὍὙὛὝὟὨὩὪὫὬὭὮὯᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾸᾹᾺᾼῈῊῌῘῙῚῨῩῪῬῸῺῼℲⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯↃⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟋꟌ꟎Ꟑ꟒꟔ꟖꟘꟚꟜꟵꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ𐐀𐐁𐐂𐐃𐐄𐐅𐐆𐐇𐐈𐐉𐐊𐐋𐐌𐐍𐐎𐐏𐐐𐐑𐐒𐐓𐐔𐐕𐐖𐐗𐐘𐐙𐐚𐐛𐐜𐐝𐐞𐐟𐐠𐐡𐐢𐐣𐐤𐐥𐐦𐐧𐒰𐒱𐒲𐒳𐒴𐒵𐒶𐒷𐒸𐒹𐒺𐒻𐒼𐒽𐒾𐒿𐓀𐓁𐓂𐓃𐓄𐓅𐓆𐓇𐓈𐓉𐓊𐓋𐓌𐓍𐓎𐓏𐓐𐓑𐓒𐓓𐕰𐕱𐕲𐕳𐕴𐕵𐕶𐕷𐕸𐕹𐕺𐕼𐕽𐕾𐕿𐖀𐖁𐖂𐖃𐖄𐖅𐖆𐖇𐖈𐖉𐖊𐖌𐖍𐖎𐖏𐖐𐖑𐖒𐖔𐖕𐲀𐲁𐲂𐲃𐲄𐲅𐲆𐲇𐲈𐲉𐲊𐲋𐲌𐲍𐲎𐲏𐲐𐲑𐲒𐲓𐲔𐲕𐲖𐲗𐲘𐲙𐲚𐲛𐲜𐲝𐲞𐲟𐲠𐲡𐲢𐲣𐲤𐲥𐲦𐲧𐲨𐲩𐲪𐲫𐲬𐲭𐲮𐲯𐲰𐲱𐲲𐵐𐵑𐵒𐵓𐵔𐵕𐵖𐵗𐵘𐵙𐵚𐵛𐵜𐵝𐵞𐵟𐵠𐵡𐵢𐵣𐵤𐵥𑢠𑢡𑢢𑢣𑢤𑢥𑢦𑢧𑢨𑢩𑢪𑢫𑢬𑢭𑢮𑢯𑢰𑢱𑢲𑢳𑢴𑢵𑢶𑢷𑢸𑢹𑢺𑢻𑢼𑢽𑢾𑢿𖹀𖹁𖹂𖹃𖹄𖹅𖹆𖹇𖹈𖹉𖹊𖹋𖹌𖹍𖹎𖹏𖹐𖹑𖹒𖹓𖹔𖹕𖹖𖹗𖹘𖹙𖹚𖹛𖹜𖹝𖹞𖹟𖺠𖺡𖺢𖺣𖺤𖺥𖺦𖺧𖺨𖺩𖺪𖺫𖺬𖺭𖺮𖺯𖺰𖺱𖺲𖺳𖺴𖺵𖺶𖺷𖺸𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎𞤏𞤐𞤑𞤒𞤓𞤔𞤕𞤖𞤗𞤘𞤙𞤚𞤛𞤜𞤝𞤞𞤟𞤠𞤡',
      'μāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžsɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏιͱͳͷϳάέήίόύώσϗβθφπϙϛϝϟϡϣϥϧϩϫϭϯκρθεϸϲϻͻͼͽѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭᏰᏱᏲᏳᏴᏵвдосттъѣꙋᲊაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕṡßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿἀἁἂἃἄἅἆἇἐἑἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὑὓὕὗὠὡὢὣὤὥὦὧᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱὰᾳὲὴῃῐῑὶῠῡὺῥὸὼῳⅎⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅼⅽⅾⅿↄⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩⰰⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽⱨⱪⱬɑɱɐɒⱳⱶȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣⳬⳮⳳꙁꙃꙅꙇꙉꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇꞌɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊɤꟍ꟏ꟑꟓꟕꟗꟙꟛƛꟶᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯𐐰𐐱𐐲𐐳𐐴𐐵𐐶𐐷𐐸𐐹𐐺𐐻𐐼𐐽𐐾𐐿𐑀𐑁𐑂𐑃𐑄𐑅𐑆𐑇𐑈𐑉𐑊𐑋𐑌𐑍𐑎𐑏𐓘𐓙𐓚𐓛𐓜𐓝𐓞𐓟𐓠𐓡𐓢𐓣𐓤𐓥𐓦𐓧𐓨𐓩𐓪𐓫𐓬𐓭𐓮𐓯𐓰𐓱𐓲𐓳𐓴𐓵𐓶𐓷𐓸𐓹𐓺𐓻𐖗𐖘𐖙𐖚𐖛𐖜𐖝𐖞𐖟𐖠𐖡𐖣𐖤𐖥𐖦𐖧𐖨𐖩𐖪𐖫𐖬𐖭𐖮𐖯𐖰𐖱𐖳𐖴𐖵𐖶𐖷𐖸𐖹𐖻𐖼𐳀𐳁𐳂𐳃𐳄𐳅𐳆𐳇𐳈𐳉𐳊𐳋𐳌𐳍𐳎𐳏𐳐𐳑𐳒𐳓𐳔𐳕𐳖𐳗𐳘𐳙𐳚𐳛𐳜𐳝𐳞𐳟𐳠𐳡𐳢𐳣𐳤𐳥𐳦𐳧𐳨𐳩𐳪𐳫𐳬𐳭𐳮𐳯𐳰𐳱𐳲𐵰𐵱𐵲𐵳𐵴𐵵𐵶𐵷𐵸𐵹𐵺𐵻𐵼𐵽𐵾𐵿𐶀𐶁𐶂𐶃𐶄𐶅𑣀𑣁𑣂𑣃𑣄𑣅𑣆𑣇𑣈𑣉𑣊𑣋𑣌𑣍𑣎𑣏𑣐𑣑𑣒𑣓𑣔𑣕𑣖𑣗𑣘𑣙𑣚𑣛𑣜𑣝𑣞𑣟𖹠𖹡𖹢𖹣𖹤𖹥𖹦𖹧𖹨𖹩𖹪𖹫𖹬𖹭𖹮𖹯𖹰𖹱𖹲𖹳𖹴𖹵𖹶𖹷𖹸𖹹𖹺𖹻𖹼𖹽𖹾𖹿𖺻𖺼𖺽𖺾𖺿𖻀𖻁𖻂𖻃𖻄𖻅𖻆𖻇𖻈𖻉𖻊𖻋𖻌𖻍𖻎𖻏𖻐𖻑𖻒𖻓𞤢𞤣𞤤𞤥𞤦𞤧𞤨𞤩𞤪𞤫𞤬𞤭𞤮𞤯𞤰𞤱𞤲𞤳𞤴𞤵𞤶𞤷𞤸𞤹𞤺𞤻𞤼𞤽𞤾𞤿𞥀𞥁𞥂𞥃');
  END IF;
  IF folded IS NOT NFC NORMALIZED THEN
    folded := normalize(folded, NFC);
  END IF;
  RETURN folded;
END
$function$
;

CREATE TABLE "Workspace" (
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  "timeZone" text COLLATE "C" DEFAULT 'UTC'::text NOT NULL,
  locales text[] COLLATE "C" DEFAULT ARRAY['en'::text],
  "defaultLocale" text COLLATE "C" DEFAULT 'en'::text NOT NULL,
  "minimumN" integer DEFAULT 5 NOT NULL,
  "reviewIntervalDays" integer DEFAULT 365 NOT NULL,
  "quietHours" jsonb,
  "businessHours" jsonb DEFAULT '[]'::jsonb NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "contactCaps" jsonb DEFAULT '[]'::jsonb NOT NULL,
  "contactPauseDays" integer,
  "preferencesUrl" text COLLATE "C",
  "surveyUrl" text COLLATE "C",
  "alertEmail" text COLLATE "C",
  "outboundPausedAt" timestamp(3) with time zone,
  "maxRunsPerDay" integer,
  "verbatimsPersonal" boolean DEFAULT false NOT NULL,
  "inboundCases" "InboundCaseHandling" DEFAULT 'FOLLOW'::"InboundCaseHandling" NOT NULL,
  "reportingN" integer DEFAULT 30 NOT NULL,
  "fiscalYearStart" integer DEFAULT 1 NOT NULL,
  "weekStart" "Weekday" DEFAULT 'MONDAY'::"Weekday" NOT NULL
);
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_pkey" PRIMARY KEY (id);
ALTER TABLE "Workspace" FORCE ROW LEVEL SECURITY;

CREATE TABLE "AnonymisedRow" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  CONSTRAINT "AnonymisedRow_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
ALTER TABLE "AnonymisedRow" ADD CONSTRAINT "AnonymisedRow_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "AttributeDefinition" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  type "AttributeType" NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  choices text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  unit text COLLATE "C",
  personal boolean DEFAULT false NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "AttributeDefinition_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "AttributeDefinition_workspaceId_createdAt_id_idx" ON "AttributeDefinition" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "AttributeDefinition_workspaceId_key_key" ON "AttributeDefinition" USING btree ("workspaceId", key);
CREATE INDEX "AttributeDefinition_workspaceId_nameFolded_id_idx" ON "AttributeDefinition" USING btree ("workspaceId", "nameFolded", id);
ALTER TABLE "AttributeDefinition" ADD CONSTRAINT "AttributeDefinition_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "AttributeDefinitionExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "AttributeDefinitionExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "AttributeDefinition"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "AttributeDefinitionExternalId_workspaceId_composedKey_idx" ON "AttributeDefinitionExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "AttributeDefinitionExternalId_workspaceId_entityId_idx" ON "AttributeDefinitionExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "AttributeDefinitionExternalId" ADD CONSTRAINT "AttributeDefinitionExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "Calendar" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  "timeZone" text COLLATE "C" DEFAULT 'UTC'::text NOT NULL,
  "isDefault" boolean DEFAULT false NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "Calendar_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "Calendar_workspaceId_createdAt_id_idx" ON "Calendar" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Calendar_workspaceId_nameFolded_id_idx" ON "Calendar" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Calendar_workspaceId_name_id_idx" ON "Calendar" USING btree ("workspaceId", name, id);
ALTER TABLE "Calendar" ADD CONSTRAINT "Calendar_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Actor" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  kind "ActorKind" NOT NULL,
  name text COLLATE "C" NOT NULL,
  email text COLLATE "C",
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "awayUntil" timestamp(3) with time zone,
  "calendarId" uuid,
  CONSTRAINT "Actor_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Actor_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "Actor_workspaceId_calendarId_idx" ON "Actor" USING btree ("workspaceId", "calendarId");
CREATE INDEX "Actor_workspaceId_nameFolded_id_idx" ON "Actor" USING btree ("workspaceId", "nameFolded", id);
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Account" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  "parentId" uuid,
  "ownerId" uuid,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "Account_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Account_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Account_workspaceId_createdAt_id_idx" ON "Account" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Account_workspaceId_nameFolded_id_idx" ON "Account" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Account_workspaceId_name_id_idx" ON "Account" USING btree ("workspaceId", name, id);
CREATE INDEX "Account_workspaceId_ownerId_idx" ON "Account" USING btree ("workspaceId", "ownerId");
CREATE INDEX "Account_workspaceId_parentId_createdAt_id_idx" ON "Account" USING btree ("workspaceId", "parentId", "createdAt", id);
ALTER TABLE "Account" ADD CONSTRAINT "Account_pkey" PRIMARY KEY ("workspaceId", id);
ALTER TABLE "Account" ADD CONSTRAINT "Account_workspaceId_parentId_fkey" FOREIGN KEY ("workspaceId", "parentId") REFERENCES "Account"("workspaceId", id) ON DELETE RESTRICT;

CREATE TABLE "AccountExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "AccountExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Account"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "AccountExternalId_workspaceId_composedKey_idx" ON "AccountExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "AccountExternalId_workspaceId_entityId_idx" ON "AccountExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "AccountExternalId" ADD CONSTRAINT "AccountExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "ActorExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "ActorExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Actor"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "ActorExternalId_workspaceId_composedKey_idx" ON "ActorExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "ActorExternalId_workspaceId_entityId_idx" ON "ActorExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "ActorExternalId" ADD CONSTRAINT "ActorExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "ApiKey" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "actorId" uuid NOT NULL,
  kind "ApiKeyKind" NOT NULL,
  name text COLLATE "C" NOT NULL,
  "secretHash" text COLLATE "C" NOT NULL,
  scopes text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  "allowedOrigins" text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "expiresAt" timestamp(3) with time zone,
  "lastUsedAt" timestamp(3) with time zone,
  "revokedAt" timestamp(3) with time zone,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  CONSTRAINT "ApiKey_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "ApiKey_workspaceId_actorId_idx" ON "ApiKey" USING btree ("workspaceId", "actorId");
CREATE INDEX "ApiKey_workspaceId_createdAt_id_idx" ON "ApiKey" USING btree ("workspaceId", "createdAt", id);
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "CalendarExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "CalendarExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Calendar"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "CalendarExternalId_workspaceId_composedKey_idx" ON "CalendarExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "CalendarExternalId_workspaceId_entityId_idx" ON "CalendarExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "CalendarExternalId" ADD CONSTRAINT "CalendarExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "CalendarHoliday" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "calendarId" uuid NOT NULL,
  "position" integer NOT NULL,
  date text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  "from" text COLLATE "C",
  "to" text COLLATE "C",
  CONSTRAINT "CalendarHoliday_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "CalendarHoliday_workspaceId_calendarId_position_idx" ON "CalendarHoliday" USING btree ("workspaceId", "calendarId", "position");
ALTER TABLE "CalendarHoliday" ADD CONSTRAINT "CalendarHoliday_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "CalendarHours" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "calendarId" uuid NOT NULL,
  "position" integer NOT NULL,
  weekday "Weekday" NOT NULL,
  opens text COLLATE "C" NOT NULL,
  closes text COLLATE "C" NOT NULL,
  CONSTRAINT "CalendarHours_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "CalendarHours_workspaceId_calendarId_position_idx" ON "CalendarHours" USING btree ("workspaceId", "calendarId", "position");
ALTER TABLE "CalendarHours" ADD CONSTRAINT "CalendarHours_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "CaseCategory" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "position" integer DEFAULT 0 NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "CaseCategory_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "CaseCategory_workspaceId_createdAt_id_idx" ON "CaseCategory" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "CaseCategory_workspaceId_key_key" ON "CaseCategory" USING btree ("workspaceId", key);
CREATE INDEX "CaseCategory_workspaceId_nameFolded_id_idx" ON "CaseCategory" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "CaseCategory_workspaceId_name_id_idx" ON "CaseCategory" USING btree ("workspaceId", name, id);
CREATE INDEX "CaseCategory_workspaceId_position_id_idx" ON "CaseCategory" USING btree ("workspaceId", "position", id);
ALTER TABLE "CaseCategory" ADD CONSTRAINT "CaseCategory_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "CaseCategoryExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "CaseCategoryExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "CaseCategory"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "CaseCategoryExternalId_workspaceId_composedKey_idx" ON "CaseCategoryExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "CaseCategoryExternalId_workspaceId_entityId_idx" ON "CaseCategoryExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "CaseCategoryExternalId" ADD CONSTRAINT "CaseCategoryExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "CaseRollup" (
  "workspaceId" uuid NOT NULL,
  "teamId" uuid NOT NULL,
  "ownerId" uuid NOT NULL,
  status "CaseStatus" NOT NULL,
  queue integer NOT NULL,
  n integer NOT NULL,
  CONSTRAINT "CaseRollup_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "CaseRollup_workspaceId_ownerId_idx" ON "CaseRollup" USING btree ("workspaceId", "ownerId");
ALTER TABLE "CaseRollup" ADD CONSTRAINT "CaseRollup_pkey" PRIMARY KEY ("workspaceId", "teamId", "ownerId", status, queue);

CREATE TABLE "Change" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  "subjectId" uuid NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  written bigint NOT NULL,
  seq bigint,
  CONSTRAINT "Change_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "Change_workspaceId_at_id_idx" ON "Change" USING btree ("workspaceId", at, id);
CREATE INDEX "Change_workspaceId_seq_written_id_idx" ON "Change" USING btree ("workspaceId", seq, written, id);
ALTER TABLE "Change" ADD CONSTRAINT "Change_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "ChangeLog" (
  "workspaceId" uuid NOT NULL,
  "lastSeq" bigint DEFAULT 0 NOT NULL,
  types text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  "expiredSeq" bigint DEFAULT 0 NOT NULL,
  subscribed jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT "ChangeLog_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
ALTER TABLE "ChangeLog" ADD CONSTRAINT "ChangeLog_pkey" PRIMARY KEY ("workspaceId");

CREATE TABLE "CountedCase" (
  "workspaceId" uuid NOT NULL,
  "caseId" uuid NOT NULL,
  "teamId" uuid NOT NULL,
  "ownerId" uuid NOT NULL,
  status "CaseStatus" NOT NULL,
  queue integer NOT NULL,
  CONSTRAINT "CountedCase_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
ALTER TABLE "CountedCase" ADD CONSTRAINT "CountedCase_pkey" PRIMARY KEY ("workspaceId", "caseId");

CREATE TABLE "CustomerEventSource" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "createCustomers" boolean DEFAULT false NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "keyFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(key)) STORED,
  "keyComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (key IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(key, NFC)
END) STORED,
  CONSTRAINT "CustomerEventSource_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "CustomerEventSource_workspaceId_createdAt_id_idx" ON "CustomerEventSource" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "CustomerEventSource_workspaceId_key_key" ON "CustomerEventSource" USING btree ("workspaceId", key);
ALTER TABLE "CustomerEventSource" ADD CONSTRAINT "CustomerEventSource_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "CustomerEventSourceExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "CustomerEventSourceExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "CustomerEventSource"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "CustomerEventSourceExternalId_workspaceId_composedKey_idx" ON "CustomerEventSourceExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "CustomerEventSourceExternalId_workspaceId_entityId_idx" ON "CustomerEventSourceExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "CustomerEventSourceExternalId" ADD CONSTRAINT "CustomerEventSourceExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "CustomerIdentifier" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  kind "IdentifierKind" NOT NULL,
  system text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  "valueFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(value)) STORED,
  CONSTRAINT "CustomerIdentifier_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX "CustomerIdentifier_workspaceId_value_kind_system_key" ON "CustomerIdentifier" USING btree ("workspaceId", value, kind, system);
ALTER TABLE "CustomerIdentifier" ADD CONSTRAINT "CustomerIdentifier_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "ErasedCustomer" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  anonymised boolean NOT NULL,
  "erasedAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "ErasedCustomer_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "ErasedCustomer_workspaceId_erasedAt_id_idx" ON "ErasedCustomer" USING btree ("workspaceId", "erasedAt", id);
ALTER TABLE "ErasedCustomer" ADD CONSTRAINT "ErasedCustomer_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "ErasedIdentifier" (
  "workspaceId" uuid NOT NULL,
  hash text COLLATE "C" NOT NULL,
  "customerId" uuid NOT NULL,
  CONSTRAINT "ErasedIdentifier_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "ErasedCustomer"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "ErasedIdentifier_workspaceId_customerId_idx" ON "ErasedIdentifier" USING btree ("workspaceId", "customerId");
ALTER TABLE "ErasedIdentifier" ADD CONSTRAINT "ErasedIdentifier_pkey" PRIMARY KEY ("workspaceId", hash);

CREATE TABLE "EventType" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  name text COLLATE "C",
  description text COLLATE "C",
  "eventCount" integer DEFAULT 0 NOT NULL,
  "firstSeenAt" timestamp(3) with time zone,
  "lastSeenAt" timestamp(3) with time zone,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "keyFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(key)) STORED,
  "keyComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (key IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(key, NFC)
END) STORED,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "EventType_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "EventType_workspaceId_createdAt_id_idx" ON "EventType" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "EventType_workspaceId_key_key" ON "EventType" USING btree ("workspaceId", key);
ALTER TABLE "EventType" ADD CONSTRAINT "EventType_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "EventTypeExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "EventTypeExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "EventType"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "EventTypeExternalId_workspaceId_composedKey_idx" ON "EventTypeExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "EventTypeExternalId_workspaceId_entityId_idx" ON "EventTypeExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "EventTypeExternalId" ADD CONSTRAINT "EventTypeExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "EventTypeProperty" (
  "workspaceId" uuid NOT NULL,
  "eventTypeId" uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  kinds "EventValueKind"[],
  "firstSeenAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "EventTypeProperty_workspaceId_eventTypeId_fkey" FOREIGN KEY ("workspaceId", "eventTypeId") REFERENCES "EventType"("workspaceId", id) ON DELETE CASCADE
);
ALTER TABLE "EventTypeProperty" ADD CONSTRAINT "EventTypeProperty_pkey" PRIMARY KEY ("workspaceId", "eventTypeId", path);

CREATE TABLE "IdempotencyKey" (
  "workspaceId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  "argumentsHash" text COLLATE "C" NOT NULL,
  effect jsonb,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT "IdempotencyKey_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "IdempotencyKey_workspaceId_createdAt_idx" ON "IdempotencyKey" USING btree ("workspaceId", "createdAt");
ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("workspaceId", "actorId", key);
ALTER TABLE "IdempotencyKey" FORCE ROW LEVEL SECURITY;

CREATE TABLE "Journey" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  title text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  basis "JourneyBasis" DEFAULT 'ASSUMPTION'::"JourneyBasis" NOT NULL,
  state "JourneyState" DEFAULT 'CURRENT'::"JourneyState" NOT NULL,
  status "MapStatus" DEFAULT 'DRAFT'::"MapStatus" NOT NULL,
  level integer DEFAULT 1 NOT NULL,
  goal text COLLATE "C",
  "scopeStart" text COLLATE "C",
  "scopeEnd" text COLLATE "C",
  "parentId" uuid,
  "basedOnId" uuid,
  "ownerId" uuid,
  "lastReviewedAt" timestamp(3) with time zone,
  "lastReviewedById" uuid,
  "reviewDueAt" timestamp(3) with time zone,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "titleComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (title IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(title, NFC)
END) STORED,
  "titleFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(title)) STORED,
  subject "MapSubject" DEFAULT 'CUSTOMER'::"MapSubject" NOT NULL,
  CONSTRAINT "Journey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Journey_workspaceId_lastReviewedById_fkey" FOREIGN KEY ("workspaceId", "lastReviewedById") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Journey_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Journey_workspaceId_basedOnId_createdAt_id_idx" ON "Journey" USING btree ("workspaceId", "basedOnId", "createdAt", id);
CREATE INDEX "Journey_workspaceId_createdAt_id_idx" ON "Journey" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Journey_workspaceId_lastReviewedById_idx" ON "Journey" USING btree ("workspaceId", "lastReviewedById");
CREATE INDEX "Journey_workspaceId_ownerId_idx" ON "Journey" USING btree ("workspaceId", "ownerId");
CREATE INDEX "Journey_workspaceId_parentId_createdAt_id_idx" ON "Journey" USING btree ("workspaceId", "parentId", "createdAt", id);
CREATE INDEX "Journey_workspaceId_reviewDueAt_id_idx" ON "Journey" USING btree ("workspaceId", "reviewDueAt", id);
CREATE INDEX "Journey_workspaceId_titleFolded_id_idx" ON "Journey" USING btree ("workspaceId", "titleFolded", id);
CREATE INDEX "Journey_workspaceId_title_id_idx" ON "Journey" USING btree ("workspaceId", title, id);
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_pkey" PRIMARY KEY ("workspaceId", id);
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_workspaceId_basedOnId_fkey" FOREIGN KEY ("workspaceId", "basedOnId") REFERENCES "Journey"("workspaceId", id);
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_workspaceId_parentId_fkey" FOREIGN KEY ("workspaceId", "parentId") REFERENCES "Journey"("workspaceId", id);

CREATE TABLE "JourneyExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "JourneyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Journey"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "JourneyExternalId_workspaceId_composedKey_idx" ON "JourneyExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "JourneyExternalId_workspaceId_entityId_idx" ON "JourneyExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "JourneyExternalId" ADD CONSTRAINT "JourneyExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "LifecycleStage" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "position" integer DEFAULT 0 NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "LifecycleStage_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "LifecycleStage_workspaceId_createdAt_id_idx" ON "LifecycleStage" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "LifecycleStage_workspaceId_key_key" ON "LifecycleStage" USING btree ("workspaceId", key);
CREATE INDEX "LifecycleStage_workspaceId_nameFolded_id_idx" ON "LifecycleStage" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "LifecycleStage_workspaceId_name_id_idx" ON "LifecycleStage" USING btree ("workspaceId", name, id);
CREATE INDEX "LifecycleStage_workspaceId_position_id_idx" ON "LifecycleStage" USING btree ("workspaceId", "position", id);
ALTER TABLE "LifecycleStage" ADD CONSTRAINT "LifecycleStage_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Customer" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C",
  email text COLLATE "C",
  phone text COLLATE "C",
  locale text COLLATE "C",
  "timeZone" text COLLATE "C",
  "accountId" uuid,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  "emailFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(email)) STORED,
  "emailComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (email IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(email, NFC)
END) STORED,
  "lifecycleStageId" uuid,
  "mergedIntoId" uuid,
  CONSTRAINT "Customer_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Customer_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Customer_workspaceId_lifecycleStageId_fkey" FOREIGN KEY ("workspaceId", "lifecycleStageId") REFERENCES "LifecycleStage"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Customer_workspaceId_accountId_createdAt_id_idx" ON "Customer" USING btree ("workspaceId", "accountId", "createdAt", id);
CREATE INDEX "Customer_workspaceId_createdAt_id_idx" ON "Customer" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Customer_workspaceId_emailFolded_id_idx" ON "Customer" USING btree ("workspaceId", "emailFolded", id);
CREATE INDEX "Customer_workspaceId_lifecycleStageId_createdAt_id_idx" ON "Customer" USING btree ("workspaceId", "lifecycleStageId", "createdAt", id);
CREATE INDEX "Customer_workspaceId_mergedIntoId_createdAt_id_idx" ON "Customer" USING btree ("workspaceId", "mergedIntoId", "createdAt", id);
CREATE INDEX "Customer_workspaceId_nameFolded_id_idx" ON "Customer" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Customer_workspaceId_name_id_idx" ON "Customer" USING btree ("workspaceId", name, id);
CREATE INDEX "Customer_workspaceId_phone_id_idx" ON "Customer" USING btree ("workspaceId", phone, id);
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_pkey" PRIMARY KEY ("workspaceId", id);
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_workspaceId_mergedIntoId_fkey" FOREIGN KEY ("workspaceId", "mergedIntoId") REFERENCES "Customer"("workspaceId", id) ON DELETE RESTRICT;

CREATE TABLE "CustomerAttribute" (
  "workspaceId" uuid NOT NULL,
  "customerId" uuid NOT NULL,
  "definitionId" uuid NOT NULL,
  text text COLLATE "C",
  number double precision,
  "boolean" boolean,
  date date,
  "textFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(text)) STORED,
  "textComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (text IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(text, NFC)
END) STORED,
  CONSTRAINT "CustomerAttribute_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "CustomerAttribute_workspaceId_definitionId_fkey" FOREIGN KEY ("workspaceId", "definitionId") REFERENCES "AttributeDefinition"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "CustomerAttribute_workspaceId_definitionId_date_customerId_idx" ON "CustomerAttribute" USING btree ("workspaceId", "definitionId", date, "customerId");
CREATE INDEX "CustomerAttribute_workspaceId_definitionId_number_customerI_idx" ON "CustomerAttribute" USING btree ("workspaceId", "definitionId", number, "customerId");
CREATE INDEX "CustomerAttribute_workspaceId_definitionId_textFolded_custo_idx" ON "CustomerAttribute" USING btree ("workspaceId", "definitionId", "textFolded", "customerId");
ALTER TABLE "CustomerAttribute" ADD CONSTRAINT "CustomerAttribute_pkey" PRIMARY KEY ("workspaceId", "customerId", "definitionId");

CREATE TABLE "CustomerExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "CustomerExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "CustomerExternalId_workspaceId_composedKey_idx" ON "CustomerExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "CustomerExternalId_workspaceId_entityId_idx" ON "CustomerExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "CustomerExternalId" ADD CONSTRAINT "CustomerExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "CustomerFormerKey" (
  "workspaceId" uuid NOT NULL,
  "customerId" uuid NOT NULL,
  hash text COLLATE "C" NOT NULL,
  CONSTRAINT "CustomerFormerKey_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE
);
ALTER TABLE "CustomerFormerKey" ADD CONSTRAINT "CustomerFormerKey_pkey" PRIMARY KEY ("workspaceId", "customerId", hash);

CREATE TABLE "CustomerMerge" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "survivorId" uuid NOT NULL,
  "mergedId" uuid NOT NULL,
  "actorId" uuid,
  "mergedAt" timestamp(3) with time zone NOT NULL,
  "undoneAt" timestamp(3) with time zone,
  filled text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  CONSTRAINT "CustomerMerge_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "CustomerMerge_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "CustomerMerge_workspaceId_mergedId_fkey" FOREIGN KEY ("workspaceId", "mergedId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "CustomerMerge_workspaceId_survivorId_fkey" FOREIGN KEY ("workspaceId", "survivorId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "CustomerMerge_workspaceId_actorId_idx" ON "CustomerMerge" USING btree ("workspaceId", "actorId");
CREATE INDEX "CustomerMerge_workspaceId_mergedAt_id_idx" ON "CustomerMerge" USING btree ("workspaceId", "mergedAt", id);
CREATE INDEX "CustomerMerge_workspaceId_mergedId_mergedAt_id_idx" ON "CustomerMerge" USING btree ("workspaceId", "mergedId", "mergedAt", id);
CREATE INDEX "CustomerMerge_workspaceId_survivorId_mergedAt_id_idx" ON "CustomerMerge" USING btree ("workspaceId", "survivorId", "mergedAt", id);
ALTER TABLE "CustomerMerge" ADD CONSTRAINT "CustomerMerge_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "CustomerMergeRow" (
  "workspaceId" uuid NOT NULL,
  "mergeId" uuid NOT NULL,
  reference text COLLATE "C" NOT NULL,
  "rowId" uuid NOT NULL,
  fate "MergedRow" NOT NULL,
  CONSTRAINT "CustomerMergeRow_workspaceId_mergeId_fkey" FOREIGN KEY ("workspaceId", "mergeId") REFERENCES "CustomerMerge"("workspaceId", id) ON DELETE CASCADE
);
ALTER TABLE "CustomerMergeRow" ADD CONSTRAINT "CustomerMergeRow_pkey" PRIMARY KEY ("workspaceId", "mergeId", reference, "rowId");

CREATE TABLE "LifecycleStageExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "LifecycleStageExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "LifecycleStage"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "LifecycleStageExternalId_workspaceId_composedKey_idx" ON "LifecycleStageExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "LifecycleStageExternalId_workspaceId_entityId_idx" ON "LifecycleStageExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "LifecycleStageExternalId" ADD CONSTRAINT "LifecycleStageExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "Outbox" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  topic text COLLATE "C" NOT NULL,
  "subjectId" uuid,
  "dedupeKey" text COLLATE "C" NOT NULL,
  payload jsonb NOT NULL,
  state "OutboxState" DEFAULT 'READY'::"OutboxState" NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  "nextAt" timestamp(3) with time zone NOT NULL,
  "leaseUntil" timestamp(3) with time zone,
  "leaseBy" uuid,
  "lastError" text COLLATE "C",
  again boolean DEFAULT false NOT NULL,
  CONSTRAINT "Outbox_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "Outbox_topic_leaseUntil_nextAt_idx" ON "Outbox" USING btree (topic, "leaseUntil", "nextAt");
CREATE INDEX "Outbox_topic_workspaceId_leaseUntil_nextAt_idx" ON "Outbox" USING btree (topic, "workspaceId", "leaseUntil", "nextAt");
CREATE UNIQUE INDEX "Outbox_workspaceId_dedupeKey_key" ON "Outbox" USING btree ("workspaceId", "dedupeKey");
CREATE INDEX "Outbox_workspaceId_topic_subjectId_idx" ON "Outbox" USING btree ("workspaceId", topic, "subjectId");
ALTER TABLE "Outbox" ADD CONSTRAINT "Outbox_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Purpose" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "legalBasis" "LegalBasis" DEFAULT 'CONSENT'::"LegalBasis" NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  "publicName" jsonb DEFAULT '[]'::jsonb NOT NULL,
  CONSTRAINT "Purpose_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "Purpose_workspaceId_createdAt_id_idx" ON "Purpose" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "Purpose_workspaceId_key_key" ON "Purpose" USING btree ("workspaceId", key);
CREATE INDEX "Purpose_workspaceId_nameFolded_id_idx" ON "Purpose" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Purpose_workspaceId_name_id_idx" ON "Purpose" USING btree ("workspaceId", name, id);
ALTER TABLE "Purpose" ADD CONSTRAINT "Purpose_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Consent" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "customerId" uuid NOT NULL,
  "purposeId" uuid NOT NULL,
  channel "Channel",
  status "ConsentStatus" NOT NULL,
  source text COLLATE "C",
  evidence text COLLATE "C",
  "statusAt" timestamp(3) with time zone NOT NULL,
  "expiresAt" timestamp(3) with time zone,
  "recordedAt" timestamp(3) with time zone NOT NULL,
  "actorId" uuid,
  CONSTRAINT "Consent_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Consent_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "Consent_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Consent_workspaceId_purposeId_fkey" FOREIGN KEY ("workspaceId", "purposeId") REFERENCES "Purpose"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Consent_workspaceId_actorId_idx" ON "Consent" USING btree ("workspaceId", "actorId");
CREATE INDEX "Consent_workspaceId_customerId_statusAt_id_idx" ON "Consent" USING btree ("workspaceId", "customerId", "statusAt", id);
CREATE INDEX "Consent_workspaceId_purposeId_statusAt_id_idx" ON "Consent" USING btree ("workspaceId", "purposeId", "statusAt", id);
CREATE INDEX "Consent_workspaceId_statusAt_id_idx" ON "Consent" USING btree ("workspaceId", "statusAt", id);
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "MessageTemplate" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  channel "Channel" NOT NULL,
  kind "MessageKind" NOT NULL,
  "purposeId" uuid,
  contents jsonb DEFAULT '[]'::jsonb NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "MessageTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "MessageTemplate_workspaceId_purposeId_fkey" FOREIGN KEY ("workspaceId", "purposeId") REFERENCES "Purpose"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "MessageTemplate_workspaceId_createdAt_id_idx" ON "MessageTemplate" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "MessageTemplate_workspaceId_nameFolded_id_idx" ON "MessageTemplate" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "MessageTemplate_workspaceId_name_id_idx" ON "MessageTemplate" USING btree ("workspaceId", name, id);
CREATE INDEX "MessageTemplate_workspaceId_purposeId_idx" ON "MessageTemplate" USING btree ("workspaceId", "purposeId");
ALTER TABLE "MessageTemplate" ADD CONSTRAINT "MessageTemplate_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "MessageTemplateExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "MessageTemplateExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "MessageTemplate"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "MessageTemplateExternalId_workspaceId_composedKey_idx" ON "MessageTemplateExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "MessageTemplateExternalId_workspaceId_entityId_idx" ON "MessageTemplateExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "MessageTemplateExternalId" ADD CONSTRAINT "MessageTemplateExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "PurposeExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "PurposeExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Purpose"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "PurposeExternalId_workspaceId_composedKey_idx" ON "PurposeExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "PurposeExternalId_workspaceId_entityId_idx" ON "PurposeExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "PurposeExternalId" ADD CONSTRAINT "PurposeExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "RollupByBreakdown" (
  "workspaceId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  question text COLLATE "C" NOT NULL,
  breakdown integer NOT NULL,
  breakdown2 integer NOT NULL,
  grain text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  value2 text COLLATE "C" NOT NULL,
  day date NOT NULL,
  measure "Measure" NOT NULL,
  bucket text COLLATE "C" NOT NULL,
  n integer NOT NULL,
  sum double precision NOT NULL,
  "sumOfSquares" double precision NOT NULL,
  CONSTRAINT "RollupByBreakdown_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
ALTER TABLE "RollupByBreakdown" ADD CONSTRAINT "RollupByBreakdown_pkey" PRIMARY KEY ("workspaceId", "surveyId", question, breakdown, breakdown2, grain, day, measure, value, value2, bucket);

CREATE TABLE "RollupByCut" (
  "workspaceId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  question text COLLATE "C" NOT NULL,
  measure "Measure" NOT NULL,
  day date NOT NULL,
  "touchpointId" uuid NOT NULL,
  channel "Channel" NOT NULL,
  locale text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  bucket text COLLATE "C" NOT NULL,
  n integer NOT NULL,
  sum double precision NOT NULL,
  "sumOfSquares" double precision NOT NULL,
  CONSTRAINT "RollupByCut_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
ALTER TABLE "RollupByCut" ADD CONSTRAINT "RollupByCut_pkey" PRIMARY KEY ("workspaceId", "surveyId", question, measure, day, "touchpointId", channel, locale, version, bucket);

CREATE TABLE "RollupByDay" (
  "workspaceId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  question text COLLATE "C" NOT NULL,
  measure "Measure" NOT NULL,
  day date NOT NULL,
  bucket text COLLATE "C" NOT NULL,
  n integer NOT NULL,
  sum double precision NOT NULL,
  "sumOfSquares" double precision NOT NULL,
  CONSTRAINT "RollupByDay_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
ALTER TABLE "RollupByDay" ADD CONSTRAINT "RollupByDay_pkey" PRIMARY KEY ("workspaceId", "surveyId", question, measure, day, bucket);

CREATE TABLE "RollupByMonth" (
  "workspaceId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  question text COLLATE "C" NOT NULL,
  measure "Measure" NOT NULL,
  day date NOT NULL,
  bucket text COLLATE "C" NOT NULL,
  n integer NOT NULL,
  sum double precision NOT NULL,
  "sumOfSquares" double precision NOT NULL,
  CONSTRAINT "RollupByMonth_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
ALTER TABLE "RollupByMonth" ADD CONSTRAINT "RollupByMonth_pkey" PRIMARY KEY ("workspaceId", "surveyId", question, measure, day, bucket);

CREATE TABLE "RollupState" (
  "workspaceId" uuid NOT NULL,
  "foldedAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "RollupState_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
ALTER TABLE "RollupState" ADD CONSTRAINT "RollupState_pkey" PRIMARY KEY ("workspaceId");

CREATE TABLE "RootCause" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "position" integer DEFAULT 0 NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "RootCause_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "RootCause_workspaceId_createdAt_id_idx" ON "RootCause" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "RootCause_workspaceId_key_key" ON "RootCause" USING btree ("workspaceId", key);
CREATE INDEX "RootCause_workspaceId_nameFolded_id_idx" ON "RootCause" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "RootCause_workspaceId_name_id_idx" ON "RootCause" USING btree ("workspaceId", name, id);
CREATE INDEX "RootCause_workspaceId_position_id_idx" ON "RootCause" USING btree ("workspaceId", "position", id);
ALTER TABLE "RootCause" ADD CONSTRAINT "RootCause_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "RootCauseExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "RootCauseExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "RootCause"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "RootCauseExternalId_workspaceId_composedKey_idx" ON "RootCauseExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "RootCauseExternalId_workspaceId_entityId_idx" ON "RootCauseExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "RootCauseExternalId" ADD CONSTRAINT "RootCauseExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "Rule" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  status "RuleStatus" DEFAULT 'DRAFT'::"RuleStatus" NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  definition jsonb NOT NULL,
  "limit" "RuleLimit" DEFAULT 'ONE_AT_A_TIME'::"RuleLimit" NOT NULL,
  "maxRuns" integer,
  "maxRunsDays" integer,
  priority integer DEFAULT 0 NOT NULL,
  "maxEventAgeHours" integer DEFAULT 24 NOT NULL,
  "maxLatenessMinutes" integer DEFAULT 60 NOT NULL,
  "enabledAt" timestamp(3) with time zone,
  "nextAt" timestamp(3) with time zone,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "Rule_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "Rule_workspaceId_createdAt_id_idx" ON "Rule" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Rule_workspaceId_nameFolded_id_idx" ON "Rule" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Rule_workspaceId_name_id_idx" ON "Rule" USING btree ("workspaceId", name, id);
CREATE INDEX "Rule_workspaceId_nextAt_id_idx" ON "Rule" USING btree ("workspaceId", "nextAt", id);
ALTER TABLE "Rule" ADD CONSTRAINT "Rule_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "RuleArm" (
  "workspaceId" uuid NOT NULL,
  "ruleId" uuid NOT NULL,
  step text COLLATE "C" NOT NULL,
  "customerId" uuid NOT NULL,
  arm text COLLATE "C" NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  CONSTRAINT "RuleArm_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "RuleArm_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "RuleArm_workspaceId_customerId_idx" ON "RuleArm" USING btree ("workspaceId", "customerId");
CREATE INDEX "RuleArm_workspaceId_ruleId_step_at_customerId_idx" ON "RuleArm" USING btree ("workspaceId", "ruleId", step, at, "customerId");
ALTER TABLE "RuleArm" ADD CONSTRAINT "RuleArm_pkey" PRIMARY KEY ("workspaceId", "ruleId", step, "customerId");

CREATE TABLE "RuleEnrolment" (
  "workspaceId" uuid NOT NULL,
  "ruleId" uuid NOT NULL,
  "customerId" uuid NOT NULL,
  visits integer DEFAULT 0 NOT NULL,
  open integer DEFAULT 0 NOT NULL,
  "lastAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "RuleEnrolment_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "RuleEnrolment_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "RuleEnrolment_workspaceId_customerId_idx" ON "RuleEnrolment" USING btree ("workspaceId", "customerId");
ALTER TABLE "RuleEnrolment" ADD CONSTRAINT "RuleEnrolment_pkey" PRIMARY KEY ("workspaceId", "ruleId", "customerId");

CREATE TABLE "RuleExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "RuleExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Rule"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "RuleExternalId_workspaceId_composedKey_idx" ON "RuleExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "RuleExternalId_workspaceId_entityId_idx" ON "RuleExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "RuleExternalId" ADD CONSTRAINT "RuleExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "RuleSkip" (
  "workspaceId" uuid NOT NULL,
  "ruleId" uuid NOT NULL,
  reason "RuleSkipReason" NOT NULL,
  count integer DEFAULT 0 NOT NULL,
  "lastAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "RuleSkip_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", id) ON DELETE CASCADE
);
ALTER TABLE "RuleSkip" ADD CONSTRAINT "RuleSkip_pkey" PRIMARY KEY ("workspaceId", "ruleId", reason);

CREATE TABLE "RuleVersion" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "ruleId" uuid NOT NULL,
  number integer NOT NULL,
  definition jsonb NOT NULL,
  "createdAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "RuleVersion_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "RuleVersion_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX "RuleVersion_workspaceId_ruleId_number_key" ON "RuleVersion" USING btree ("workspaceId", "ruleId", number);
ALTER TABLE "RuleVersion" ADD CONSTRAINT "RuleVersion_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "RuleWatch" (
  "workspaceId" uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  "ruleId" uuid NOT NULL,
  CONSTRAINT "RuleWatch_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "RuleWatch_workspaceId_ruleId_idx" ON "RuleWatch" USING btree ("workspaceId", "ruleId");
ALTER TABLE "RuleWatch" ADD CONSTRAINT "RuleWatch_pkey" PRIMARY KEY ("workspaceId", key, "ruleId");

CREATE TABLE "Run" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "ruleId" uuid NOT NULL,
  version integer NOT NULL,
  "customerId" uuid NOT NULL,
  visit integer NOT NULL,
  status "RunStatus" NOT NULL,
  trigger "RuleTriggerKind" NOT NULL,
  "triggerId" uuid,
  "triggerKey" text COLLATE "C" NOT NULL,
  "triggeredAt" timestamp(3) with time zone NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  step text COLLATE "C",
  "dueAt" timestamp(3) with time zone,
  depth integer DEFAULT 0 NOT NULL,
  causes uuid[] DEFAULT ARRAY[]::uuid[],
  attempts integer DEFAULT 0 NOT NULL,
  failure text COLLATE "C",
  "end" "RunEnd",
  "startedAt" timestamp(3) with time zone NOT NULL,
  "endedAt" timestamp(3) with time zone,
  CONSTRAINT "Run_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "Run_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Run_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Run_workspaceId_customerId_startedAt_id_idx" ON "Run" USING btree ("workspaceId", "customerId", "startedAt", id);
CREATE INDEX "Run_workspaceId_ruleId_customerId_triggerKey_idx" ON "Run" USING btree ("workspaceId", "ruleId", "customerId", "triggerKey");
CREATE INDEX "Run_workspaceId_ruleId_endedAt_startedAt_idx" ON "Run" USING btree ("workspaceId", "ruleId", "endedAt", "startedAt");
CREATE INDEX "Run_workspaceId_ruleId_startedAt_id_idx" ON "Run" USING btree ("workspaceId", "ruleId", "startedAt", id);
CREATE INDEX "Run_workspaceId_ruleId_status_idx" ON "Run" USING btree ("workspaceId", "ruleId", status);
CREATE INDEX "Run_workspaceId_startedAt_id_idx" ON "Run" USING btree ("workspaceId", "startedAt", id);
ALTER TABLE "Run" ADD CONSTRAINT "Run_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "RunStep" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "runId" uuid NOT NULL,
  number integer NOT NULL,
  key text COLLATE "C" NOT NULL,
  kind "RuleStepKind" NOT NULL,
  status "RunStepStatus" NOT NULL,
  attempts integer DEFAULT 1 NOT NULL,
  reason text COLLATE "C",
  log text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  arm text COLLATE "C",
  "dueAt" timestamp(3) with time zone,
  "invitationId" uuid,
  "messageId" uuid,
  "eventId" uuid,
  "deliveryId" uuid,
  "startedAt" timestamp(3) with time zone NOT NULL,
  "endedAt" timestamp(3) with time zone,
  "caseId" uuid,
  CONSTRAINT "RunStep_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "RunStep_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "Run"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "RunStep_workspaceId_eventId_idx" ON "RunStep" USING btree ("workspaceId", "eventId");
CREATE INDEX "RunStep_workspaceId_invitationId_idx" ON "RunStep" USING btree ("workspaceId", "invitationId");
CREATE UNIQUE INDEX "RunStep_workspaceId_runId_number_key" ON "RunStep" USING btree ("workspaceId", "runId", number);
ALTER TABLE "RunStep" ADD CONSTRAINT "RunStep_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "RunWait" (
  "workspaceId" uuid NOT NULL,
  "runId" uuid NOT NULL,
  "customerId" uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  CONSTRAINT "RunWait_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "RunWait_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "Run"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "RunWait_workspaceId_customerId_key_idx" ON "RunWait" USING btree ("workspaceId", "customerId", key);
ALTER TABLE "RunWait" ADD CONSTRAINT "RunWait_pkey" PRIMARY KEY ("workspaceId", "runId");

CREATE TABLE "Segment" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  condition jsonb,
  size integer DEFAULT 0 NOT NULL,
  "asOf" timestamp(3) with time zone,
  "staleSince" timestamp(3) with time zone,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  "dueAt" timestamp(3) with time zone,
  reads text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  CONSTRAINT "Segment_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "Segment_workspaceId_createdAt_id_idx" ON "Segment" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Segment_workspaceId_nameFolded_id_idx" ON "Segment" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Segment_workspaceId_name_id_idx" ON "Segment" USING btree ("workspaceId", name, id);
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "ActorSegment" (
  "workspaceId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  "segmentId" uuid NOT NULL,
  CONSTRAINT "ActorSegment_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "ActorSegment_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "ActorSegment_workspaceId_segmentId_idx" ON "ActorSegment" USING btree ("workspaceId", "segmentId");
ALTER TABLE "ActorSegment" ADD CONSTRAINT "ActorSegment_pkey" PRIMARY KEY ("workspaceId", "actorId", "segmentId");

CREATE TABLE "ApiKeySegment" (
  "workspaceId" uuid NOT NULL,
  "apiKeyId" uuid NOT NULL,
  "segmentId" uuid NOT NULL,
  CONSTRAINT "ApiKeySegment_workspaceId_apiKeyId_fkey" FOREIGN KEY ("workspaceId", "apiKeyId") REFERENCES "ApiKey"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "ApiKeySegment_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "ApiKeySegment_workspaceId_segmentId_idx" ON "ApiKeySegment" USING btree ("workspaceId", "segmentId");
ALTER TABLE "ApiKeySegment" ADD CONSTRAINT "ApiKeySegment_pkey" PRIMARY KEY ("workspaceId", "apiKeyId", "segmentId");

CREATE TABLE "MessageSend" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "templateId" uuid NOT NULL,
  "segmentId" uuid NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  "notAfter" timestamp(3) with time zone NOT NULL,
  "preparedAt" timestamp(3) with time zone,
  "canceledAt" timestamp(3) with time zone,
  "actorId" uuid,
  "createdAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "MessageSend_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "MessageSend_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "MessageSend_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "MessageSend_workspaceId_templateId_fkey" FOREIGN KEY ("workspaceId", "templateId") REFERENCES "MessageTemplate"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "MessageSend_workspaceId_actorId_idx" ON "MessageSend" USING btree ("workspaceId", "actorId");
CREATE INDEX "MessageSend_workspaceId_createdAt_id_idx" ON "MessageSend" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "MessageSend_workspaceId_segmentId_idx" ON "MessageSend" USING btree ("workspaceId", "segmentId");
CREATE INDEX "MessageSend_workspaceId_templateId_idx" ON "MessageSend" USING btree ("workspaceId", "templateId");
ALTER TABLE "MessageSend" ADD CONSTRAINT "MessageSend_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Persona" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  archetype text COLLATE "C",
  quote text COLLATE "C",
  summary text COLLATE "C",
  "imageUrl" text COLLATE "C",
  kind "PersonaKind" DEFAULT 'PRIMARY'::"PersonaKind" NOT NULL,
  status "MapStatus" DEFAULT 'DRAFT'::"MapStatus" NOT NULL,
  goals text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  needs text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  frustrations text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  motivations text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  "jobsToBeDone" text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  "preferredChannels" "Channel"[] DEFAULT ARRAY[]::"Channel"[],
  "sharePct" double precision,
  evidence text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  "dataBacked" "DataBacking" DEFAULT 'NONE'::"DataBacking" NOT NULL,
  "ownerId" uuid,
  "lastReviewedAt" timestamp(3) with time zone,
  "lastReviewedById" uuid,
  "reviewDueAt" timestamp(3) with time zone,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "archetypeComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (archetype IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(archetype, NFC)
END) STORED,
  "archetypeFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(archetype)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "shareOf" "PersonaShareOf" DEFAULT 'MARKET'::"PersonaShareOf" NOT NULL,
  "segmentId" uuid,
  subject "MapSubject" DEFAULT 'CUSTOMER'::"MapSubject" NOT NULL,
  CONSTRAINT "Persona_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Persona_workspaceId_lastReviewedById_fkey" FOREIGN KEY ("workspaceId", "lastReviewedById") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Persona_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Persona_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Persona_workspaceId_createdAt_id_idx" ON "Persona" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Persona_workspaceId_lastReviewedById_idx" ON "Persona" USING btree ("workspaceId", "lastReviewedById");
CREATE INDEX "Persona_workspaceId_nameFolded_id_idx" ON "Persona" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Persona_workspaceId_name_id_idx" ON "Persona" USING btree ("workspaceId", name, id);
CREATE INDEX "Persona_workspaceId_ownerId_idx" ON "Persona" USING btree ("workspaceId", "ownerId");
CREATE INDEX "Persona_workspaceId_reviewDueAt_id_idx" ON "Persona" USING btree ("workspaceId", "reviewDueAt", id);
CREATE INDEX "Persona_workspaceId_segmentId_idx" ON "Persona" USING btree ("workspaceId", "segmentId");
ALTER TABLE "Persona" ADD CONSTRAINT "Persona_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "JourneyPersona" (
  "workspaceId" uuid NOT NULL,
  "journeyId" uuid NOT NULL,
  "personaId" uuid NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "JourneyPersona_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "JourneyPersona_workspaceId_personaId_fkey" FOREIGN KEY ("workspaceId", "personaId") REFERENCES "Persona"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "JourneyPersona_workspaceId_personaId_idx" ON "JourneyPersona" USING btree ("workspaceId", "personaId");
ALTER TABLE "JourneyPersona" ADD CONSTRAINT "JourneyPersona_pkey" PRIMARY KEY ("workspaceId", "journeyId", "personaId");

CREATE TABLE "PersonaExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "PersonaExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Persona"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "PersonaExternalId_workspaceId_composedKey_idx" ON "PersonaExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "PersonaExternalId_workspaceId_entityId_idx" ON "PersonaExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "PersonaExternalId" ADD CONSTRAINT "PersonaExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "PersonaTrait" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "personaId" uuid NOT NULL,
  "position" integer NOT NULL,
  dimension "TraitDimension" NOT NULL,
  key text COLLATE "C" NOT NULL,
  label text COLLATE "C" NOT NULL,
  value text COLLATE "C",
  min double precision,
  max double precision,
  unit text COLLATE "C",
  evidence text COLLATE "C",
  aggregate "TraitAggregate",
  attribute text COLLATE "C",
  "eventType" text COLLATE "C",
  "withinDays" integer,
  CONSTRAINT "PersonaTrait_workspaceId_personaId_fkey" FOREIGN KEY ("workspaceId", "personaId") REFERENCES "Persona"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "PersonaTrait_workspaceId_personaId_position_idx" ON "PersonaTrait" USING btree ("workspaceId", "personaId", "position");
ALTER TABLE "PersonaTrait" ADD CONSTRAINT "PersonaTrait_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "SegmentChange" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "segmentId" uuid NOT NULL,
  "customerId" uuid NOT NULL,
  kind "SegmentChangeKind" NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  "runId" uuid,
  CONSTRAINT "SegmentChange_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "SegmentChange_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SegmentChange_workspaceId_customerId_at_id_idx" ON "SegmentChange" USING btree ("workspaceId", "customerId", at, id);
CREATE INDEX "SegmentChange_workspaceId_segmentId_at_id_idx" ON "SegmentChange" USING btree ("workspaceId", "segmentId", at, id);
CREATE INDEX "SegmentChange_workspaceId_segmentId_customerId_at_id_idx" ON "SegmentChange" USING btree ("workspaceId", "segmentId", "customerId", at, id);
ALTER TABLE "SegmentChange" ADD CONSTRAINT "SegmentChange_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "SegmentDue" (
  "workspaceId" uuid NOT NULL,
  "segmentId" uuid NOT NULL,
  "customerId" uuid NOT NULL,
  "dueAt" timestamp(3) with time zone NOT NULL,
  "runId" uuid,
  CONSTRAINT "SegmentDue_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "SegmentDue_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SegmentDue_workspaceId_customerId_idx" ON "SegmentDue" USING btree ("workspaceId", "customerId");
CREATE INDEX "SegmentDue_workspaceId_segmentId_dueAt_customerId_idx" ON "SegmentDue" USING btree ("workspaceId", "segmentId", "dueAt", "customerId");
ALTER TABLE "SegmentDue" ADD CONSTRAINT "SegmentDue_pkey" PRIMARY KEY ("workspaceId", "segmentId", "customerId");

CREATE TABLE "SegmentExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "SegmentExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Segment"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SegmentExternalId_workspaceId_composedKey_idx" ON "SegmentExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "SegmentExternalId_workspaceId_entityId_idx" ON "SegmentExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "SegmentExternalId" ADD CONSTRAINT "SegmentExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "SegmentListed" (
  "workspaceId" uuid NOT NULL,
  "segmentId" uuid NOT NULL,
  "customerId" uuid NOT NULL,
  "listedAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "SegmentListed_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "SegmentListed_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SegmentListed_workspaceId_customerId_segmentId_idx" ON "SegmentListed" USING btree ("workspaceId", "customerId", "segmentId");
ALTER TABLE "SegmentListed" ADD CONSTRAINT "SegmentListed_pkey" PRIMARY KEY ("workspaceId", "segmentId", "customerId");

CREATE TABLE "SegmentMember" (
  "workspaceId" uuid NOT NULL,
  "segmentId" uuid NOT NULL,
  "customerId" uuid NOT NULL,
  since timestamp(3) with time zone NOT NULL,
  CONSTRAINT "SegmentMember_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "SegmentMember_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SegmentMember_workspaceId_customerId_segmentId_idx" ON "SegmentMember" USING btree ("workspaceId", "customerId", "segmentId");
ALTER TABLE "SegmentMember" ADD CONSTRAINT "SegmentMember_pkey" PRIMARY KEY ("workspaceId", "segmentId", "customerId");

CREATE TABLE "SegmentUse" (
  "workspaceId" uuid NOT NULL,
  "segmentId" uuid NOT NULL,
  "usedId" uuid NOT NULL,
  CONSTRAINT "SegmentUse_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "SegmentUse_workspaceId_usedId_fkey" FOREIGN KEY ("workspaceId", "usedId") REFERENCES "Segment"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "SegmentUse_workspaceId_usedId_idx" ON "SegmentUse" USING btree ("workspaceId", "usedId");
ALTER TABLE "SegmentUse" ADD CONSTRAINT "SegmentUse_pkey" PRIMARY KEY ("workspaceId", "segmentId", "usedId");

CREATE TABLE "Stage" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "journeyId" uuid NOT NULL,
  "position" integer NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  CONSTRAINT "Stage_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX "Stage_workspaceId_journeyId_id_key" ON "Stage" USING btree ("workspaceId", "journeyId", id);
CREATE INDEX "Stage_workspaceId_journeyId_position_id_idx" ON "Stage" USING btree ("workspaceId", "journeyId", "position", id);
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "StageExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "StageExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Stage"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "StageExternalId_workspaceId_composedKey_idx" ON "StageExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "StageExternalId_workspaceId_entityId_idx" ON "StageExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "StageExternalId" ADD CONSTRAINT "StageExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "SuppressedAddress" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  hash text COLLATE "C" NOT NULL,
  channel "Channel" NOT NULL,
  reason "SuppressionReason" NOT NULL,
  "purposeId" uuid,
  "suppressedAt" timestamp(3) with time zone NOT NULL,
  "recordedAt" timestamp(3) with time zone NOT NULL,
  "actorId" uuid,
  "liftedAt" timestamp(3) with time zone,
  "liftedById" uuid,
  "liftReason" text COLLATE "C",
  "activeKey" text COLLATE "C",
  CONSTRAINT "SuppressedAddress_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SuppressedAddress_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "SuppressedAddress_workspaceId_liftedById_fkey" FOREIGN KEY ("workspaceId", "liftedById") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SuppressedAddress_workspaceId_purposeId_fkey" FOREIGN KEY ("workspaceId", "purposeId") REFERENCES "Purpose"("workspaceId", id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "SuppressedAddress_workspaceId_activeKey_key" ON "SuppressedAddress" USING btree ("workspaceId", "activeKey");
CREATE INDEX "SuppressedAddress_workspaceId_actorId_idx" ON "SuppressedAddress" USING btree ("workspaceId", "actorId");
CREATE INDEX "SuppressedAddress_workspaceId_hash_idx" ON "SuppressedAddress" USING btree ("workspaceId", hash);
CREATE INDEX "SuppressedAddress_workspaceId_liftedById_idx" ON "SuppressedAddress" USING btree ("workspaceId", "liftedById");
CREATE INDEX "SuppressedAddress_workspaceId_purposeId_idx" ON "SuppressedAddress" USING btree ("workspaceId", "purposeId");
CREATE INDEX "SuppressedAddress_workspaceId_suppressedAt_id_idx" ON "SuppressedAddress" USING btree ("workspaceId", "suppressedAt", id);
ALTER TABLE "SuppressedAddress" ADD CONSTRAINT "SuppressedAddress_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Team" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  kind "TeamKind" DEFAULT 'TEAM'::"TeamKind" NOT NULL,
  description text COLLATE "C",
  "parentId" uuid,
  "calendarId" uuid,
  "ownerId" uuid,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  assignment "TeamAssignment" DEFAULT 'NONE'::"TeamAssignment" NOT NULL,
  CONSTRAINT "Team_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Team_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Team_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Team_workspaceId_calendarId_name_id_idx" ON "Team" USING btree ("workspaceId", "calendarId", name, id);
CREATE INDEX "Team_workspaceId_createdAt_id_idx" ON "Team" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Team_workspaceId_nameFolded_id_idx" ON "Team" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Team_workspaceId_name_id_idx" ON "Team" USING btree ("workspaceId", name, id);
CREATE INDEX "Team_workspaceId_ownerId_idx" ON "Team" USING btree ("workspaceId", "ownerId");
CREATE INDEX "Team_workspaceId_parentId_name_id_idx" ON "Team" USING btree ("workspaceId", "parentId", name, id);
ALTER TABLE "Team" ADD CONSTRAINT "Team_pkey" PRIMARY KEY ("workspaceId", id);
ALTER TABLE "Team" ADD CONSTRAINT "Team_workspaceId_parentId_fkey" FOREIGN KEY ("workspaceId", "parentId") REFERENCES "Team"("workspaceId", id) ON DELETE RESTRICT;

CREATE TABLE "Metric" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  formula "ScoreMetric" NOT NULL,
  percentile integer,
  target double precision,
  "ownerId" uuid,
  "teamId" uuid,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "Metric_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Metric_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Metric_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Metric_workspaceId_createdAt_id_idx" ON "Metric" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "Metric_workspaceId_key_key" ON "Metric" USING btree ("workspaceId", key);
CREATE INDEX "Metric_workspaceId_nameFolded_id_idx" ON "Metric" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Metric_workspaceId_name_id_idx" ON "Metric" USING btree ("workspaceId", name, id);
CREATE INDEX "Metric_workspaceId_ownerId_idx" ON "Metric" USING btree ("workspaceId", "ownerId");
CREATE INDEX "Metric_workspaceId_teamId_name_id_idx" ON "Metric" USING btree ("workspaceId", "teamId", name, id);
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "MetricExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "MetricExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Metric"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "MetricExternalId_workspaceId_composedKey_idx" ON "MetricExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "MetricExternalId_workspaceId_entityId_idx" ON "MetricExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "MetricExternalId" ADD CONSTRAINT "MetricExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "SlaPolicy" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "position" integer DEFAULT 0 NOT NULL,
  priority "CasePriority",
  "segmentId" uuid,
  "teamId" uuid,
  "calendarId" uuid,
  "firstResponseMinutes" integer,
  "resolutionMinutes" integer,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "SlaPolicy_workspaceId_calendarId_fkey" FOREIGN KEY ("workspaceId", "calendarId") REFERENCES "Calendar"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SlaPolicy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "SlaPolicy_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SlaPolicy_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "SlaPolicy_workspaceId_calendarId_position_id_idx" ON "SlaPolicy" USING btree ("workspaceId", "calendarId", "position", id);
CREATE INDEX "SlaPolicy_workspaceId_createdAt_id_idx" ON "SlaPolicy" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "SlaPolicy_workspaceId_nameFolded_id_idx" ON "SlaPolicy" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "SlaPolicy_workspaceId_name_id_idx" ON "SlaPolicy" USING btree ("workspaceId", name, id);
CREATE INDEX "SlaPolicy_workspaceId_position_id_idx" ON "SlaPolicy" USING btree ("workspaceId", "position", id);
CREATE INDEX "SlaPolicy_workspaceId_segmentId_position_id_idx" ON "SlaPolicy" USING btree ("workspaceId", "segmentId", "position", id);
CREATE INDEX "SlaPolicy_workspaceId_teamId_position_id_idx" ON "SlaPolicy" USING btree ("workspaceId", "teamId", "position", id);
ALTER TABLE "SlaPolicy" ADD CONSTRAINT "SlaPolicy_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "SlaPolicyExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "SlaPolicyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "SlaPolicy"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SlaPolicyExternalId_workspaceId_composedKey_idx" ON "SlaPolicyExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "SlaPolicyExternalId_workspaceId_entityId_idx" ON "SlaPolicyExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "SlaPolicyExternalId" ADD CONSTRAINT "SlaPolicyExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "Step" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "journeyId" uuid NOT NULL,
  "stageId" uuid NOT NULL,
  "position" integer NOT NULL,
  title text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "customerActions" text COLLATE "C",
  thoughts text COLLATE "C",
  feelings text COLLATE "C",
  emotion integer,
  effort integer,
  "momentOfTruth" boolean DEFAULT false NOT NULL,
  expectations text COLLATE "C",
  "painPoints" text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  gains text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  opportunities text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  layer "StepLayer" DEFAULT 'CUSTOMER'::"StepLayer" NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "gainsComposed" text[] COLLATE "C" GENERATED ALWAYS AS ("composeTexts"(gains)) STORED,
  "opportunitiesComposed" text[] COLLATE "C" GENERATED ALWAYS AS ("composeTexts"(opportunities)) STORED,
  "painPointsComposed" text[] COLLATE "C" GENERATED ALWAYS AS ("composeTexts"("painPoints")) STORED,
  "titleComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (title IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(title, NFC)
END) STORED,
  "titleFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(title)) STORED,
  "ownerId" uuid,
  "teamId" uuid,
  CONSTRAINT "Step_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "Step_workspaceId_journeyId_stageId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "stageId") REFERENCES "Stage"("workspaceId", "journeyId", id) ON DELETE CASCADE,
  CONSTRAINT "Step_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Step_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "Step_workspaceId_journeyId_id_key" ON "Step" USING btree ("workspaceId", "journeyId", id);
CREATE INDEX "Step_workspaceId_journeyId_stageId_idx" ON "Step" USING btree ("workspaceId", "journeyId", "stageId");
CREATE INDEX "Step_workspaceId_ownerId_idx" ON "Step" USING btree ("workspaceId", "ownerId");
CREATE INDEX "Step_workspaceId_stageId_position_id_idx" ON "Step" USING btree ("workspaceId", "stageId", "position", id);
CREATE INDEX "Step_workspaceId_teamId_idx" ON "Step" USING btree ("workspaceId", "teamId");
CREATE INDEX "Step_workspaceId_titleFolded_id_idx" ON "Step" USING btree ("workspaceId", "titleFolded", id);
ALTER TABLE "Step" ADD CONSTRAINT "Step_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "StepExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "StepExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Step"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "StepExternalId_workspaceId_composedKey_idx" ON "StepExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "StepExternalId_workspaceId_entityId_idx" ON "StepExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "StepExternalId" ADD CONSTRAINT "StepExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "StepLink" (
  "workspaceId" uuid NOT NULL,
  "journeyId" uuid NOT NULL,
  "fromId" uuid NOT NULL,
  "toId" uuid NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "StepLink_workspaceId_journeyId_fromId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "fromId") REFERENCES "Step"("workspaceId", "journeyId", id) ON DELETE CASCADE,
  CONSTRAINT "StepLink_workspaceId_journeyId_toId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "toId") REFERENCES "Step"("workspaceId", "journeyId", id) ON DELETE CASCADE
);
CREATE INDEX "StepLink_workspaceId_toId_idx" ON "StepLink" USING btree ("workspaceId", "toId");
ALTER TABLE "StepLink" ADD CONSTRAINT "StepLink_pkey" PRIMARY KEY ("workspaceId", "fromId", "toId");

CREATE TABLE "StepPersona" (
  "workspaceId" uuid NOT NULL,
  "journeyId" uuid NOT NULL,
  "stepId" uuid NOT NULL,
  "personaId" uuid NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "StepPersona_workspaceId_journeyId_stepId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "stepId") REFERENCES "Step"("workspaceId", "journeyId", id) ON DELETE CASCADE,
  CONSTRAINT "StepPersona_workspaceId_personaId_fkey" FOREIGN KEY ("workspaceId", "personaId") REFERENCES "Persona"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "StepPersona_workspaceId_journeyId_stepId_idx" ON "StepPersona" USING btree ("workspaceId", "journeyId", "stepId");
CREATE INDEX "StepPersona_workspaceId_personaId_idx" ON "StepPersona" USING btree ("workspaceId", "personaId");
ALTER TABLE "StepPersona" ADD CONSTRAINT "StepPersona_pkey" PRIMARY KEY ("workspaceId", "stepId", "personaId");

CREATE TABLE "TeamExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "TeamExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Team"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "TeamExternalId_workspaceId_composedKey_idx" ON "TeamExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "TeamExternalId_workspaceId_entityId_idx" ON "TeamExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "TeamExternalId" ADD CONSTRAINT "TeamExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "TeamMember" (
  "workspaceId" uuid NOT NULL,
  "teamId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "TeamMember_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "TeamMember_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "TeamMember_workspaceId_actorId_idx" ON "TeamMember" USING btree ("workspaceId", "actorId");
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("workspaceId", "teamId", "actorId");

CREATE TABLE "Touchpoint" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "publicName" jsonb DEFAULT '[]'::jsonb NOT NULL,
  type "TouchpointType" DEFAULT 'ACTION'::"TouchpointType" NOT NULL,
  channel "Channel" NOT NULL,
  online boolean,
  initiator "Initiator" DEFAULT 'CUSTOMER'::"Initiator" NOT NULL,
  "ownerDepartment" text COLLATE "C",
  "experienceDimension" "ExperienceDimension",
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "ownerDepartmentComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ("ownerDepartment" IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE("ownerDepartment", NFC)
END) STORED,
  "ownerDepartmentFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"("ownerDepartment")) STORED,
  "ownerId" uuid,
  "teamId" uuid,
  CONSTRAINT "Touchpoint_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Touchpoint_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Touchpoint_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Touchpoint_workspaceId_channel_id_idx" ON "Touchpoint" USING btree ("workspaceId", channel, id);
CREATE INDEX "Touchpoint_workspaceId_createdAt_id_idx" ON "Touchpoint" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Touchpoint_workspaceId_nameFolded_id_idx" ON "Touchpoint" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Touchpoint_workspaceId_name_id_idx" ON "Touchpoint" USING btree ("workspaceId", name, id);
CREATE INDEX "Touchpoint_workspaceId_ownerId_idx" ON "Touchpoint" USING btree ("workspaceId", "ownerId");
CREATE INDEX "Touchpoint_workspaceId_teamId_name_id_idx" ON "Touchpoint" USING btree ("workspaceId", "teamId", name, id);
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_pkey" PRIMARY KEY ("workspaceId", id);
ALTER TABLE "Touchpoint" FORCE ROW LEVEL SECURITY;

CREATE TABLE "ActorTouchpoint" (
  "workspaceId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  "touchpointId" uuid NOT NULL,
  CONSTRAINT "ActorTouchpoint_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "ActorTouchpoint_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "ActorTouchpoint_workspaceId_touchpointId_idx" ON "ActorTouchpoint" USING btree ("workspaceId", "touchpointId");
ALTER TABLE "ActorTouchpoint" ADD CONSTRAINT "ActorTouchpoint_pkey" PRIMARY KEY ("workspaceId", "actorId", "touchpointId");

CREATE TABLE "ApiKeyTouchpoint" (
  "workspaceId" uuid NOT NULL,
  "apiKeyId" uuid NOT NULL,
  "touchpointId" uuid NOT NULL,
  CONSTRAINT "ApiKeyTouchpoint_workspaceId_apiKeyId_fkey" FOREIGN KEY ("workspaceId", "apiKeyId") REFERENCES "ApiKey"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "ApiKeyTouchpoint_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "ApiKeyTouchpoint_workspaceId_touchpointId_idx" ON "ApiKeyTouchpoint" USING btree ("workspaceId", "touchpointId");
ALTER TABLE "ApiKeyTouchpoint" ADD CONSTRAINT "ApiKeyTouchpoint_pkey" PRIMARY KEY ("workspaceId", "apiKeyId", "touchpointId");

CREATE TABLE "CustomerEvent" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  source text COLLATE "C" NOT NULL,
  "sourceId" text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  "occurredAt" timestamp(3) with time zone NOT NULL,
  "customerId" uuid,
  match "CustomerMatch" NOT NULL,
  "identifierId" uuid,
  "touchpointId" uuid,
  value double precision,
  currency text COLLATE "C",
  properties jsonb DEFAULT '{}'::jsonb NOT NULL,
  "contentHash" text COLLATE "C" NOT NULL,
  "recordedAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "sourceFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(source)) STORED,
  "typeFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(type)) STORED,
  live boolean DEFAULT true NOT NULL,
  mapped boolean DEFAULT false NOT NULL,
  "stepId" uuid,
  CONSTRAINT "CustomerEvent_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "CustomerEvent_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "CustomerEvent_workspaceId_identifierId_fkey" FOREIGN KEY ("workspaceId", "identifierId") REFERENCES "CustomerIdentifier"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "CustomerEvent_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "CustomerEvent_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "CustomerEvent_workspaceId_customerId_occurredAt_id_idx" ON "CustomerEvent" USING btree ("workspaceId", "customerId", "occurredAt", id);
CREATE INDEX "CustomerEvent_workspaceId_identifierId_customerId_idx" ON "CustomerEvent" USING btree ("workspaceId", "identifierId", "customerId");
CREATE INDEX "CustomerEvent_workspaceId_occurredAt_id_idx" ON "CustomerEvent" USING btree ("workspaceId", "occurredAt", id);
CREATE INDEX "CustomerEvent_workspaceId_recordedAt_id_idx" ON "CustomerEvent" USING btree ("workspaceId", "recordedAt", id);
CREATE UNIQUE INDEX "CustomerEvent_workspaceId_source_sourceId_key" ON "CustomerEvent" USING btree ("workspaceId", source, "sourceId");
CREATE INDEX "CustomerEvent_workspaceId_stepId_occurredAt_id_idx" ON "CustomerEvent" USING btree ("workspaceId", "stepId", "occurredAt", id);
CREATE INDEX "CustomerEvent_workspaceId_touchpointId_occurredAt_id_idx" ON "CustomerEvent" USING btree ("workspaceId", "touchpointId", "occurredAt", id);
CREATE INDEX "CustomerEvent_workspaceId_type_occurredAt_id_idx" ON "CustomerEvent" USING btree ("workspaceId", type, "occurredAt", id);
ALTER TABLE "CustomerEvent" ADD CONSTRAINT "CustomerEvent_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "EventMapping" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "eventTypeId" uuid NOT NULL,
  "position" integer NOT NULL,
  condition jsonb DEFAULT '{"rules": [], "combinator": "and"}'::jsonb NOT NULL,
  description text COLLATE "C",
  "touchpointId" uuid NOT NULL,
  "stepId" uuid,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  CONSTRAINT "EventMapping_workspaceId_eventTypeId_fkey" FOREIGN KEY ("workspaceId", "eventTypeId") REFERENCES "EventType"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "EventMapping_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "EventMapping_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "EventMapping_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "EventMapping_workspaceId_createdAt_id_idx" ON "EventMapping" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "EventMapping_workspaceId_eventTypeId_position_id_idx" ON "EventMapping" USING btree ("workspaceId", "eventTypeId", "position", id);
CREATE INDEX "EventMapping_workspaceId_stepId_createdAt_id_idx" ON "EventMapping" USING btree ("workspaceId", "stepId", "createdAt", id);
CREATE INDEX "EventMapping_workspaceId_touchpointId_createdAt_id_idx" ON "EventMapping" USING btree ("workspaceId", "touchpointId", "createdAt", id);
ALTER TABLE "EventMapping" ADD CONSTRAINT "EventMapping_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "EventMappingExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "EventMappingExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "EventMapping"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "EventMappingExternalId_workspaceId_composedKey_idx" ON "EventMappingExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "EventMappingExternalId_workspaceId_entityId_idx" ON "EventMappingExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "EventMappingExternalId" ADD CONSTRAINT "EventMappingExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "Feedback" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  source "FeedbackSource" NOT NULL,
  channel "Channel" NOT NULL,
  text text COLLATE "C" NOT NULL,
  locale text COLLATE "C",
  rating double precision,
  "ratingMax" double precision,
  author text COLLATE "C",
  url text COLLATE "C",
  "occurredAt" timestamp(3) with time zone NOT NULL,
  "touchpointId" uuid,
  "stepId" uuid,
  "journeyId" uuid,
  tags text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  sentiment "Sentiment",
  "sentimentScore" double precision,
  emotions "Emotion"[] DEFAULT ARRAY[]::"Emotion"[],
  topics text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  "analysedAt" timestamp(3) with time zone,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "authorComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (author IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(author, NFC)
END) STORED,
  "authorFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(author)) STORED,
  "tagsComposed" text[] COLLATE "C" GENERATED ALWAYS AS ("composeTexts"(tags)) STORED,
  "textComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (text IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(text, NFC)
END) STORED,
  "textFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(text)) STORED,
  "urlComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (url IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(url, NFC)
END) STORED,
  "urlFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(url)) STORED,
  "customerId" uuid,
  "customerMatch" "CustomerMatch" DEFAULT 'NONE'::"CustomerMatch" NOT NULL,
  "identifierId" uuid,
  CONSTRAINT "Feedback_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Feedback_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Feedback_workspaceId_identifierId_fkey" FOREIGN KEY ("workspaceId", "identifierId") REFERENCES "CustomerIdentifier"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Feedback_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Feedback_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Feedback_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Feedback_workspaceId_authorFolded_id_idx" ON "Feedback" USING btree ("workspaceId", "authorFolded", id);
CREATE INDEX "Feedback_workspaceId_createdAt_id_idx" ON "Feedback" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Feedback_workspaceId_customerId_occurredAt_id_idx" ON "Feedback" USING btree ("workspaceId", "customerId", "occurredAt", id);
CREATE INDEX "Feedback_workspaceId_identifierId_customerId_idx" ON "Feedback" USING btree ("workspaceId", "identifierId", "customerId");
CREATE INDEX "Feedback_workspaceId_journeyId_idx" ON "Feedback" USING btree ("workspaceId", "journeyId");
CREATE INDEX "Feedback_workspaceId_occurredAt_id_idx" ON "Feedback" USING btree ("workspaceId", "occurredAt", id);
CREATE INDEX "Feedback_workspaceId_stepId_idx" ON "Feedback" USING btree ("workspaceId", "stepId");
CREATE INDEX "Feedback_workspaceId_touchpointId_occurredAt_id_idx" ON "Feedback" USING btree ("workspaceId", "touchpointId", "occurredAt", id);
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "FeedbackExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "FeedbackExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Feedback"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "FeedbackExternalId_workspaceId_composedKey_idx" ON "FeedbackExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "FeedbackExternalId_workspaceId_entityId_idx" ON "FeedbackExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "FeedbackExternalId" ADD CONSTRAINT "FeedbackExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "StepTouchpoint" (
  "workspaceId" uuid NOT NULL,
  "journeyId" uuid NOT NULL,
  "stepId" uuid NOT NULL,
  "touchpointId" uuid NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "StepTouchpoint_workspaceId_journeyId_stepId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "stepId") REFERENCES "Step"("workspaceId", "journeyId", id) ON DELETE CASCADE,
  CONSTRAINT "StepTouchpoint_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "StepTouchpoint_workspaceId_journeyId_stepId_idx" ON "StepTouchpoint" USING btree ("workspaceId", "journeyId", "stepId");
CREATE INDEX "StepTouchpoint_workspaceId_touchpointId_journeyId_idx" ON "StepTouchpoint" USING btree ("workspaceId", "touchpointId", "journeyId");
ALTER TABLE "StepTouchpoint" ADD CONSTRAINT "StepTouchpoint_pkey" PRIMARY KEY ("workspaceId", "stepId", "touchpointId");

CREATE TABLE "Survey" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  kind "SurveyKind" DEFAULT 'RELATIONSHIP'::"SurveyKind" NOT NULL,
  status "SurveyStatus" DEFAULT 'DRAFT'::"SurveyStatus" NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  changed boolean DEFAULT true NOT NULL,
  definition jsonb NOT NULL,
  "publishedQuestions" jsonb DEFAULT '{}'::jsonb NOT NULL,
  locales text[] COLLATE "C",
  "defaultLocale" text COLLATE "C" NOT NULL,
  anonymous boolean DEFAULT false NOT NULL,
  "closesAt" timestamp(3) with time zone,
  "maxResponses" integer,
  "samplingPct" double precision DEFAULT 100 NOT NULL,
  "recontactDays" integer,
  "resumeDays" integer DEFAULT 30 NOT NULL,
  url text COLLATE "C",
  "journeyId" uuid,
  "stepId" uuid,
  "touchpointId" uuid,
  "ownerId" uuid,
  secret text COLLATE "C" NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "customerKey" jsonb,
  priority integer DEFAULT 0 NOT NULL,
  "purposeId" uuid,
  "samplingSeed" integer DEFAULT 0 NOT NULL,
  "segmentId" uuid,
  channels "Channel"[] DEFAULT ARRAY[]::"Channel"[],
  "showWhen" jsonb,
  "teamId" uuid,
  "breakdownVersion" integer DEFAULT 0 NOT NULL,
  CONSTRAINT "Survey_customerKey_check" CHECK (((NOT anonymous) OR ("customerKey" IS NULL))),
  CONSTRAINT "Survey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Survey_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Survey_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Survey_workspaceId_purposeId_fkey" FOREIGN KEY ("workspaceId", "purposeId") REFERENCES "Purpose"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Survey_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Survey_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Survey_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Survey_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Survey_workspaceId_createdAt_id_idx" ON "Survey" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Survey_workspaceId_journeyId_idx" ON "Survey" USING btree ("workspaceId", "journeyId");
CREATE INDEX "Survey_workspaceId_nameFolded_id_idx" ON "Survey" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "Survey_workspaceId_name_id_idx" ON "Survey" USING btree ("workspaceId", name, id);
CREATE INDEX "Survey_workspaceId_ownerId_idx" ON "Survey" USING btree ("workspaceId", "ownerId");
CREATE INDEX "Survey_workspaceId_purposeId_idx" ON "Survey" USING btree ("workspaceId", "purposeId");
CREATE INDEX "Survey_workspaceId_segmentId_idx" ON "Survey" USING btree ("workspaceId", "segmentId");
CREATE INDEX "Survey_workspaceId_stepId_idx" ON "Survey" USING btree ("workspaceId", "stepId");
CREATE INDEX "Survey_workspaceId_teamId_createdAt_id_idx" ON "Survey" USING btree ("workspaceId", "teamId", "createdAt", id);
CREATE INDEX "Survey_workspaceId_touchpointId_idx" ON "Survey" USING btree ("workspaceId", "touchpointId");
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "FollowUpPolicy" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "position" integer DEFAULT 0 NOT NULL,
  "categoryId" uuid,
  "surveyId" uuid NOT NULL,
  channel "Channel" NOT NULL,
  "afterHours" integer DEFAULT 24 NOT NULL,
  "linkDays" integer DEFAULT 30 NOT NULL,
  question text COLLATE "C" NOT NULL,
  "recoveredFrom" double precision,
  "lostUpTo" double precision,
  "lostStageId" uuid,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "FollowUpPolicy_workspaceId_categoryId_fkey" FOREIGN KEY ("workspaceId", "categoryId") REFERENCES "CaseCategory"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "FollowUpPolicy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "FollowUpPolicy_workspaceId_lostStageId_fkey" FOREIGN KEY ("workspaceId", "lostStageId") REFERENCES "LifecycleStage"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "FollowUpPolicy_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "FollowUpPolicy_workspaceId_categoryId_position_id_idx" ON "FollowUpPolicy" USING btree ("workspaceId", "categoryId", "position", id);
CREATE INDEX "FollowUpPolicy_workspaceId_createdAt_id_idx" ON "FollowUpPolicy" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "FollowUpPolicy_workspaceId_lostStageId_position_id_idx" ON "FollowUpPolicy" USING btree ("workspaceId", "lostStageId", "position", id);
CREATE INDEX "FollowUpPolicy_workspaceId_nameFolded_id_idx" ON "FollowUpPolicy" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "FollowUpPolicy_workspaceId_name_id_idx" ON "FollowUpPolicy" USING btree ("workspaceId", name, id);
CREATE INDEX "FollowUpPolicy_workspaceId_position_id_idx" ON "FollowUpPolicy" USING btree ("workspaceId", "position", id);
CREATE INDEX "FollowUpPolicy_workspaceId_surveyId_position_id_idx" ON "FollowUpPolicy" USING btree ("workspaceId", "surveyId", "position", id);
ALTER TABLE "FollowUpPolicy" ADD CONSTRAINT "FollowUpPolicy_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "FollowUpPolicyExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "FollowUpPolicyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "FollowUpPolicy"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "FollowUpPolicyExternalId_workspaceId_composedKey_idx" ON "FollowUpPolicyExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "FollowUpPolicyExternalId_workspaceId_entityId_idx" ON "FollowUpPolicyExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "FollowUpPolicyExternalId" ADD CONSTRAINT "FollowUpPolicyExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "Job" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  kind "JobKind" NOT NULL,
  status "JobStatus" DEFAULT 'WAITING'::"JobStatus" NOT NULL,
  format "ExchangeFormat",
  "surveyId" uuid,
  settings jsonb DEFAULT '{}'::jsonb NOT NULL,
  "rowsTotal" integer,
  "rowsDone" integer DEFAULT 0 NOT NULL,
  "rowsFailed" integer DEFAULT 0 NOT NULL,
  "chunksTotal" integer,
  "chunksDone" integer DEFAULT 0 NOT NULL,
  failure text COLLATE "C",
  "startedById" uuid,
  "startedAt" timestamp(3) with time zone,
  "finishedAt" timestamp(3) with time zone,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "rowsKnown" integer DEFAULT 0 NOT NULL,
  notes text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  "rowsUpdated" integer DEFAULT 0 NOT NULL,
  "rowType" text COLLATE "C" DEFAULT 'SurveyResponse'::text NOT NULL,
  receipt jsonb,
  "dryRun" jsonb,
  CONSTRAINT "Job_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Job_workspaceId_startedById_fkey" FOREIGN KEY ("workspaceId", "startedById") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Job_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "Job_workspaceId_createdAt_id_idx" ON "Job" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Job_workspaceId_startedById_idx" ON "Job" USING btree ("workspaceId", "startedById");
CREATE INDEX "Job_workspaceId_surveyId_idx" ON "Job" USING btree ("workspaceId", "surveyId");
ALTER TABLE "Job" ADD CONSTRAINT "Job_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "JobChunk" (
  "workspaceId" uuid NOT NULL,
  "jobId" uuid NOT NULL,
  "position" integer NOT NULL,
  "firstLine" integer NOT NULL,
  rows json NOT NULL,
  CONSTRAINT "JobChunk_workspaceId_jobId_fkey" FOREIGN KEY ("workspaceId", "jobId") REFERENCES "Job"("workspaceId", id) ON DELETE CASCADE
);
ALTER TABLE "JobChunk" ADD CONSTRAINT "JobChunk_pkey" PRIMARY KEY ("workspaceId", "jobId", "position");
ALTER TABLE "JobChunk" FORCE ROW LEVEL SECURITY;

CREATE TABLE "JobError" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "jobId" uuid NOT NULL,
  line integer NOT NULL,
  "column" text COLLATE "C",
  code text COLLATE "C" NOT NULL,
  message text COLLATE "C" NOT NULL,
  "columnComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ("column" IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE("column", NFC)
END) STORED,
  "columnFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"("column")) STORED,
  CONSTRAINT "JobError_workspaceId_jobId_fkey" FOREIGN KEY ("workspaceId", "jobId") REFERENCES "Job"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "JobError_workspaceId_jobId_line_id_idx" ON "JobError" USING btree ("workspaceId", "jobId", line, id);
ALTER TABLE "JobError" ADD CONSTRAINT "JobError_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "MessageThread" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "customerId" uuid NOT NULL,
  channel "Channel" NOT NULL,
  subject text COLLATE "C",
  "surveyId" uuid,
  question text COLLATE "C",
  "answeredAt" timestamp(3) with time zone,
  "lastMessageAt" timestamp(3) with time zone NOT NULL,
  "createdAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "MessageThread_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "MessageThread_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "MessageThread_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "MessageThread_workspaceId_customerId_lastMessageAt_id_idx" ON "MessageThread" USING btree ("workspaceId", "customerId", "lastMessageAt", id);
CREATE INDEX "MessageThread_workspaceId_lastMessageAt_id_idx" ON "MessageThread" USING btree ("workspaceId", "lastMessageAt", id);
CREATE INDEX "MessageThread_workspaceId_surveyId_idx" ON "MessageThread" USING btree ("workspaceId", "surveyId");
ALTER TABLE "MessageThread" ADD CONSTRAINT "MessageThread_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "MetricQuestion" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "metricId" uuid NOT NULL,
  "position" integer NOT NULL,
  "surveyId" uuid NOT NULL,
  question text COLLATE "C" NOT NULL,
  CONSTRAINT "MetricQuestion_workspaceId_metricId_fkey" FOREIGN KEY ("workspaceId", "metricId") REFERENCES "Metric"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "MetricQuestion_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "MetricQuestion_workspaceId_metricId_position_idx" ON "MetricQuestion" USING btree ("workspaceId", "metricId", "position");
CREATE INDEX "MetricQuestion_workspaceId_surveyId_idx" ON "MetricQuestion" USING btree ("workspaceId", "surveyId");
ALTER TABLE "MetricQuestion" ADD CONSTRAINT "MetricQuestion_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "SurveyBreakdown" (
  "workspaceId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  number integer NOT NULL,
  key text COLLATE "C" NOT NULL,
  source "BreakdownSource" NOT NULL,
  "position" integer NOT NULL,
  paired boolean NOT NULL,
  "values" integer DEFAULT 0 NOT NULL,
  "countedToAt" timestamp(3) with time zone,
  "countedToId" uuid,
  total integer DEFAULT 0 NOT NULL,
  counted integer DEFAULT 0 NOT NULL,
  CONSTRAINT "SurveyBreakdown_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SurveyBreakdown_workspaceId_surveyId_position_idx" ON "SurveyBreakdown" USING btree ("workspaceId", "surveyId", "position");
ALTER TABLE "SurveyBreakdown" ADD CONSTRAINT "SurveyBreakdown_pkey" PRIMARY KEY ("workspaceId", "surveyId", number);

CREATE TABLE "BreakdownValue" (
  "workspaceId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  number integer NOT NULL,
  value text COLLATE "C" NOT NULL,
  CONSTRAINT "BreakdownValue_workspaceId_surveyId_number_fkey" FOREIGN KEY ("workspaceId", "surveyId", number) REFERENCES "SurveyBreakdown"("workspaceId", "surveyId", number) ON DELETE CASCADE
);
ALTER TABLE "BreakdownValue" ADD CONSTRAINT "BreakdownValue_pkey" PRIMARY KEY ("workspaceId", "surveyId", number, value);

CREATE TABLE "SurveyContact" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "customerId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  channel "Channel" NOT NULL,
  kind "ContactKind" NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  CONSTRAINT "SurveyContact_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "SurveyContact_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "SurveyContact_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SurveyContact_workspaceId_at_id_idx" ON "SurveyContact" USING btree ("workspaceId", at, id);
CREATE INDEX "SurveyContact_workspaceId_customerId_at_id_idx" ON "SurveyContact" USING btree ("workspaceId", "customerId", at, id);
CREATE INDEX "SurveyContact_workspaceId_surveyId_at_id_idx" ON "SurveyContact" USING btree ("workspaceId", "surveyId", at, id);
ALTER TABLE "SurveyContact" ADD CONSTRAINT "SurveyContact_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "SurveyCounter" (
  "workspaceId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  count integer NOT NULL,
  condition text COLLATE "C",
  "countedToAt" timestamp(3) with time zone,
  "countedToId" uuid,
  CONSTRAINT "SurveyCounter_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE CASCADE
);
ALTER TABLE "SurveyCounter" ADD CONSTRAINT "SurveyCounter_pkey" PRIMARY KEY ("workspaceId", "surveyId", key);

CREATE TABLE "SurveyExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "SurveyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Survey"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SurveyExternalId_workspaceId_composedKey_idx" ON "SurveyExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "SurveyExternalId_workspaceId_entityId_idx" ON "SurveyExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "SurveyExternalId" ADD CONSTRAINT "SurveyExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "SurveyTemplate" (
  "workspaceId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  "templateId" uuid NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "SurveyTemplate_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "SurveyTemplate_workspaceId_templateId_fkey" FOREIGN KEY ("workspaceId", "templateId") REFERENCES "MessageTemplate"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "SurveyTemplate_workspaceId_templateId_idx" ON "SurveyTemplate" USING btree ("workspaceId", "templateId");
ALTER TABLE "SurveyTemplate" ADD CONSTRAINT "SurveyTemplate_pkey" PRIMARY KEY ("workspaceId", "surveyId", "templateId");

CREATE TABLE "SurveyVersion" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  version integer NOT NULL,
  definition jsonb NOT NULL,
  anonymous boolean NOT NULL,
  "publishedAt" timestamp(3) with time zone NOT NULL,
  "publishedById" uuid,
  CONSTRAINT "SurveyVersion_workspaceId_publishedById_fkey" FOREIGN KEY ("workspaceId", "publishedById") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SurveyVersion_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "SurveyVersion_workspaceId_publishedById_idx" ON "SurveyVersion" USING btree ("workspaceId", "publishedById");
CREATE UNIQUE INDEX "SurveyVersion_workspaceId_surveyId_version_key" ON "SurveyVersion" USING btree ("workspaceId", "surveyId", version);
ALTER TABLE "SurveyVersion" ADD CONSTRAINT "SurveyVersion_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "TouchpointExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "TouchpointExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "TouchpointExternalId_workspaceId_composedKey_idx" ON "TouchpointExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "TouchpointExternalId_workspaceId_entityId_idx" ON "TouchpointExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "TouchpointExternalId" ADD CONSTRAINT "TouchpointExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "TrackingStudy" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "surveyId" uuid NOT NULL,
  "segmentId" uuid NOT NULL,
  channel "Channel" NOT NULL,
  locale text COLLATE "C",
  every integer DEFAULT 1 NOT NULL,
  unit "WaveUnit" NOT NULL,
  "startsAt" timestamp(3) with time zone NOT NULL,
  "endsAt" timestamp(3) with time zone,
  "maxWaves" integer,
  "linkDays" integer,
  "remindAfterDays" integer,
  "maxReminders" integer DEFAULT 0 NOT NULL,
  paused boolean DEFAULT false NOT NULL,
  "waveCount" integer DEFAULT 0 NOT NULL,
  "nextAt" timestamp(3) with time zone,
  "skippedAt" timestamp(3) with time zone,
  "skippedBecause" text COLLATE "C",
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "TrackingStudy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "TrackingStudy_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "TrackingStudy_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "TrackingStudy_workspaceId_createdAt_id_idx" ON "TrackingStudy" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "TrackingStudy_workspaceId_nameFolded_id_idx" ON "TrackingStudy" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "TrackingStudy_workspaceId_name_id_idx" ON "TrackingStudy" USING btree ("workspaceId", name, id);
CREATE INDEX "TrackingStudy_workspaceId_nextAt_id_idx" ON "TrackingStudy" USING btree ("workspaceId", "nextAt", id);
CREATE INDEX "TrackingStudy_workspaceId_segmentId_idx" ON "TrackingStudy" USING btree ("workspaceId", "segmentId");
CREATE INDEX "TrackingStudy_workspaceId_surveyId_idx" ON "TrackingStudy" USING btree ("workspaceId", "surveyId");
ALTER TABLE "TrackingStudy" ADD CONSTRAINT "TrackingStudy_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "TrackingStudyExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "TrackingStudyExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "TrackingStudy"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "TrackingStudyExternalId_workspaceId_composedKey_idx" ON "TrackingStudyExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "TrackingStudyExternalId_workspaceId_entityId_idx" ON "TrackingStudyExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "TrackingStudyExternalId" ADD CONSTRAINT "TrackingStudyExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "VisitorContact" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  visitor text COLLATE "C" NOT NULL,
  "surveyId" uuid NOT NULL,
  channel "Channel" NOT NULL,
  kind "ContactKind" NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  CONSTRAINT "VisitorContact_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "VisitorContact_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "VisitorContact_workspaceId_at_id_idx" ON "VisitorContact" USING btree ("workspaceId", at, id);
CREATE INDEX "VisitorContact_workspaceId_surveyId_idx" ON "VisitorContact" USING btree ("workspaceId", "surveyId");
CREATE INDEX "VisitorContact_workspaceId_visitor_at_id_idx" ON "VisitorContact" USING btree ("workspaceId", visitor, at, id);
ALTER TABLE "VisitorContact" ADD CONSTRAINT "VisitorContact_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Wave" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "studyId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  number integer NOT NULL,
  "dueAt" timestamp(3) with time zone NOT NULL,
  "startsAt" timestamp(3) with time zone NOT NULL,
  "endsAt" timestamp(3) with time zone NOT NULL,
  "firstDay" date NOT NULL,
  "lastDay" date NOT NULL,
  "jobId" uuid NOT NULL,
  CONSTRAINT "Wave_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Wave_workspaceId_jobId_fkey" FOREIGN KEY ("workspaceId", "jobId") REFERENCES "Job"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Wave_workspaceId_studyId_fkey" FOREIGN KEY ("workspaceId", "studyId") REFERENCES "TrackingStudy"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Wave_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Wave_workspaceId_jobId_idx" ON "Wave" USING btree ("workspaceId", "jobId");
CREATE INDEX "Wave_workspaceId_startsAt_id_idx" ON "Wave" USING btree ("workspaceId", "startsAt", id);
CREATE UNIQUE INDEX "Wave_workspaceId_studyId_number_key" ON "Wave" USING btree ("workspaceId", "studyId", number);
CREATE INDEX "Wave_workspaceId_surveyId_idx" ON "Wave" USING btree ("workspaceId", "surveyId");
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Invitation" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  "customerId" uuid NOT NULL,
  channel "Channel" NOT NULL,
  locale text COLLATE "C" NOT NULL,
  state "InvitationState" NOT NULL,
  due "InvitationDue",
  "nextAt" timestamp(3) with time zone,
  context jsonb DEFAULT '{}'::jsonb NOT NULL,
  "decisionAllowed" text COLLATE "C",
  "decisionReason" text COLLATE "C",
  "decisionRule" text COLLATE "C",
  "decisionUntil" timestamp(3) with time zone,
  "remindAfterDays" integer,
  "maxReminders" integer DEFAULT 0 NOT NULL,
  "remindersSent" integer DEFAULT 0 NOT NULL,
  "scheduledAt" timestamp(3) with time zone NOT NULL,
  "expiresAt" timestamp(3) with time zone NOT NULL,
  "queuedAt" timestamp(3) with time zone,
  "sentAt" timestamp(3) with time zone,
  "deliveredAt" timestamp(3) with time zone,
  "openedAt" timestamp(3) with time zone,
  "startedAt" timestamp(3) with time zone,
  "endedAt" timestamp(3) with time zone,
  "remindedAt" timestamp(3) with time zone,
  "createdAt" timestamp(3) with time zone NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "actorId" uuid,
  "waveId" uuid,
  "awaitsMessage" boolean DEFAULT true NOT NULL,
  sender "InvitationSender",
  CONSTRAINT "Invitation_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Invitation_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "Invitation_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Invitation_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Invitation_workspaceId_waveId_fkey" FOREIGN KEY ("workspaceId", "waveId") REFERENCES "Wave"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Invitation_workspaceId_actorId_idx" ON "Invitation" USING btree ("workspaceId", "actorId");
CREATE INDEX "Invitation_workspaceId_createdAt_id_idx" ON "Invitation" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Invitation_workspaceId_customerId_createdAt_id_idx" ON "Invitation" USING btree ("workspaceId", "customerId", "createdAt", id);
CREATE INDEX "Invitation_workspaceId_due_sender_id_idx" ON "Invitation" USING btree ("workspaceId", due, sender, id);
CREATE INDEX "Invitation_workspaceId_nextAt_id_idx" ON "Invitation" USING btree ("workspaceId", "nextAt", id);
CREATE INDEX "Invitation_workspaceId_surveyId_createdAt_id_idx" ON "Invitation" USING btree ("workspaceId", "surveyId", "createdAt", id);
CREATE INDEX "Invitation_workspaceId_surveyId_due_channel_awaitsMessage_i_idx" ON "Invitation" USING btree ("workspaceId", "surveyId", due, channel, "awaitsMessage", id);
CREATE INDEX "Invitation_workspaceId_surveyId_due_id_idx" ON "Invitation" USING btree ("workspaceId", "surveyId", due, id);
CREATE INDEX "Invitation_workspaceId_waveId_createdAt_id_idx" ON "Invitation" USING btree ("workspaceId", "waveId", "createdAt", id);
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "SurveyResponse" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  version integer NOT NULL,
  status "ResponseStatus" NOT NULL,
  locale text COLLATE "C" NOT NULL,
  channel "Channel" NOT NULL,
  "touchpointId" uuid,
  day date NOT NULL,
  reached text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  ending text COLLATE "C",
  "screenedBy" text COLLATE "C",
  variables jsonb DEFAULT '{}'::jsonb NOT NULL,
  "hiddenFields" jsonb DEFAULT '{}'::jsonb NOT NULL,
  timings jsonb DEFAULT '{}'::jsonb NOT NULL,
  tags text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  url text COLLATE "C",
  "userAgent" text COLLATE "C",
  country text COLLATE "C",
  "startedAt" timestamp(3) with time zone NOT NULL,
  "completedAt" timestamp(3) with time zone,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "tagsComposed" text[] COLLATE "C" GENERATED ALWAYS AS ("composeTexts"(tags)) STORED,
  "customerId" uuid,
  "customerMatch" "CustomerMatch" DEFAULT 'NONE'::"CustomerMatch" NOT NULL,
  "identifiedByKey" boolean DEFAULT false NOT NULL,
  "identifierId" uuid,
  "segmentIds" uuid[] DEFAULT ARRAY[]::uuid[],
  "invitationId" uuid,
  "waveId" uuid,
  "breakdownVersion" integer DEFAULT 0 NOT NULL,
  attributes jsonb,
  CONSTRAINT "SurveyResponse_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SurveyResponse_workspaceId_identifierId_fkey" FOREIGN KEY ("workspaceId", "identifierId") REFERENCES "CustomerIdentifier"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SurveyResponse_workspaceId_invitationId_fkey" FOREIGN KEY ("workspaceId", "invitationId") REFERENCES "Invitation"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SurveyResponse_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SurveyResponse_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "SurveyResponse_workspaceId_waveId_fkey" FOREIGN KEY ("workspaceId", "waveId") REFERENCES "Wave"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "SurveyResponse_workspaceId_customerId_startedAt_id_idx" ON "SurveyResponse" USING btree ("workspaceId", "customerId", "startedAt", id);
CREATE INDEX "SurveyResponse_workspaceId_identifierId_customerId_idx" ON "SurveyResponse" USING btree ("workspaceId", "identifierId", "customerId");
CREATE UNIQUE INDEX "SurveyResponse_workspaceId_invitationId_key" ON "SurveyResponse" USING btree ("workspaceId", "invitationId");
CREATE INDEX "SurveyResponse_workspaceId_startedAt_id_idx" ON "SurveyResponse" USING btree ("workspaceId", "startedAt", id);
CREATE INDEX "SurveyResponse_workspaceId_surveyId_startedAt_id_idx" ON "SurveyResponse" USING btree ("workspaceId", "surveyId", "startedAt", id);
CREATE INDEX "SurveyResponse_workspaceId_touchpointId_id_idx" ON "SurveyResponse" USING btree ("workspaceId", "touchpointId", id);
CREATE INDEX "SurveyResponse_workspaceId_waveId_startedAt_id_idx" ON "SurveyResponse" USING btree ("workspaceId", "waveId", "startedAt", id);
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Answer" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "responseId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  question text COLLATE "C" NOT NULL,
  kind "QuestionKind" NOT NULL,
  text text COLLATE "C",
  number double precision,
  "boolean" boolean,
  date date,
  choices text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  other text COLLATE "C",
  matrix jsonb,
  contact jsonb,
  locale text COLLATE "C" NOT NULL,
  sentiment "Sentiment",
  "sentimentScore" double precision,
  emotions "Emotion"[] DEFAULT ARRAY[]::"Emotion"[],
  topics text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  "analysedAt" timestamp(3) with time zone,
  "otherComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (other IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(other, NFC)
END) STORED,
  "otherFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(other)) STORED,
  "textComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (text IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(text, NFC)
END) STORED,
  "textFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(text)) STORED,
  "topicsComposed" text[] COLLATE "C" GENERATED ALWAYS AS ("composeTexts"(topics)) STORED,
  "hiddenByLogic" boolean DEFAULT false NOT NULL,
  CONSTRAINT "Answer_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "SurveyResponse"("workspaceId", id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX "Answer_workspaceId_responseId_question_key" ON "Answer" USING btree ("workspaceId", "responseId", question);
CREATE INDEX "Answer_workspaceId_surveyId_question_id_idx" ON "Answer" USING btree ("workspaceId", "surveyId", question, id);
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Case" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  title text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  status "CaseStatus" DEFAULT 'OPEN'::"CaseStatus" NOT NULL,
  "statusReason" "CaseReason",
  "statusAt" timestamp(3) with time zone NOT NULL,
  priority "CasePriority" DEFAULT 'NORMAL'::"CasePriority" NOT NULL,
  severity "CaseSeverity",
  "categoryId" uuid,
  "rootCauseId" uuid,
  "ownerId" uuid,
  "teamId" uuid,
  "customerId" uuid,
  "responseId" uuid,
  "feedbackId" uuid,
  "stepId" uuid,
  "touchpointId" uuid,
  "threadId" uuid,
  outcome "CaseOutcome",
  "followUpResponseId" uuid,
  "openedById" uuid,
  "joinedIntoId" uuid,
  reopenings integer DEFAULT 0 NOT NULL,
  "openedAt" timestamp(3) with time zone NOT NULL,
  "firstResponseAt" timestamp(3) with time zone,
  "resolvedAt" timestamp(3) with time zone,
  "closedAt" timestamp(3) with time zone,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "titleFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(title)) STORED,
  "titleComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (title IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(title, NFC)
END) STORED,
  "followUpInvitationId" uuid,
  "dueAt" timestamp(3) with time zone,
  queue integer DEFAULT 1 NOT NULL,
  "assignedAt" timestamp(3) with time zone,
  "unassignedReason" "CaseUnassignedReason",
  CONSTRAINT "Case_workspaceId_categoryId_fkey" FOREIGN KEY ("workspaceId", "categoryId") REFERENCES "CaseCategory"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Case_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Case_workspaceId_feedbackId_fkey" FOREIGN KEY ("workspaceId", "feedbackId") REFERENCES "Feedback"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Case_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Case_workspaceId_followUpInvitationId_fkey" FOREIGN KEY ("workspaceId", "followUpInvitationId") REFERENCES "Invitation"("workspaceId", id),
  CONSTRAINT "Case_workspaceId_followUpResponseId_fkey" FOREIGN KEY ("workspaceId", "followUpResponseId") REFERENCES "SurveyResponse"("workspaceId", id),
  CONSTRAINT "Case_workspaceId_openedById_fkey" FOREIGN KEY ("workspaceId", "openedById") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Case_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Case_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "SurveyResponse"("workspaceId", id),
  CONSTRAINT "Case_workspaceId_rootCauseId_fkey" FOREIGN KEY ("workspaceId", "rootCauseId") REFERENCES "RootCause"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Case_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "Step"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Case_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Case_workspaceId_threadId_fkey" FOREIGN KEY ("workspaceId", "threadId") REFERENCES "MessageThread"("workspaceId", id),
  CONSTRAINT "Case_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Case_workspaceId_categoryId_openedAt_id_idx" ON "Case" USING btree ("workspaceId", "categoryId", "openedAt", id);
CREATE INDEX "Case_workspaceId_createdAt_id_idx" ON "Case" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Case_workspaceId_customerId_openedAt_id_idx" ON "Case" USING btree ("workspaceId", "customerId", "openedAt", id);
CREATE INDEX "Case_workspaceId_feedbackId_idx" ON "Case" USING btree ("workspaceId", "feedbackId");
CREATE INDEX "Case_workspaceId_followUpInvitationId_idx" ON "Case" USING btree ("workspaceId", "followUpInvitationId");
CREATE INDEX "Case_workspaceId_followUpResponseId_idx" ON "Case" USING btree ("workspaceId", "followUpResponseId");
CREATE INDEX "Case_workspaceId_joinedIntoId_idx" ON "Case" USING btree ("workspaceId", "joinedIntoId");
CREATE INDEX "Case_workspaceId_openedAt_id_idx" ON "Case" USING btree ("workspaceId", "openedAt", id);
CREATE INDEX "Case_workspaceId_openedById_idx" ON "Case" USING btree ("workspaceId", "openedById");
CREATE INDEX "Case_workspaceId_ownerId_assignedAt_idx" ON "Case" USING btree ("workspaceId", "ownerId", "assignedAt");
CREATE INDEX "Case_workspaceId_ownerId_openedAt_id_idx" ON "Case" USING btree ("workspaceId", "ownerId", "openedAt", id);
CREATE INDEX "Case_workspaceId_ownerId_queue_dueAt_priority_id_idx" ON "Case" USING btree ("workspaceId", "ownerId", queue, "dueAt", priority DESC, id);
CREATE INDEX "Case_workspaceId_ownerId_status_idx" ON "Case" USING btree ("workspaceId", "ownerId", status);
CREATE INDEX "Case_workspaceId_queue_dueAt_priority_id_idx" ON "Case" USING btree ("workspaceId", queue, "dueAt", priority DESC, id);
CREATE INDEX "Case_workspaceId_responseId_idx" ON "Case" USING btree ("workspaceId", "responseId");
CREATE INDEX "Case_workspaceId_rootCauseId_openedAt_id_idx" ON "Case" USING btree ("workspaceId", "rootCauseId", "openedAt", id);
CREATE INDEX "Case_workspaceId_status_openedAt_id_idx" ON "Case" USING btree ("workspaceId", status, "openedAt", id);
CREATE INDEX "Case_workspaceId_stepId_idx" ON "Case" USING btree ("workspaceId", "stepId");
CREATE INDEX "Case_workspaceId_teamId_openedAt_id_idx" ON "Case" USING btree ("workspaceId", "teamId", "openedAt", id);
CREATE INDEX "Case_workspaceId_teamId_ownerId_openedAt_id_idx" ON "Case" USING btree ("workspaceId", "teamId", "ownerId", "openedAt", id);
CREATE INDEX "Case_workspaceId_teamId_queue_dueAt_priority_id_idx" ON "Case" USING btree ("workspaceId", "teamId", queue, "dueAt", priority DESC, id);
CREATE INDEX "Case_workspaceId_threadId_idx" ON "Case" USING btree ("workspaceId", "threadId");
CREATE INDEX "Case_workspaceId_titleFolded_id_idx" ON "Case" USING btree ("workspaceId", "titleFolded", id);
CREATE INDEX "Case_workspaceId_touchpointId_openedAt_id_idx" ON "Case" USING btree ("workspaceId", "touchpointId", "openedAt", id);
ALTER TABLE "Case" ADD CONSTRAINT "Case_pkey" PRIMARY KEY ("workspaceId", id);
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_joinedIntoId_fkey" FOREIGN KEY ("workspaceId", "joinedIntoId") REFERENCES "Case"("workspaceId", id) ON DELETE RESTRICT;

CREATE TABLE "CaseChange" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "caseId" uuid NOT NULL,
  revision integer NOT NULL,
  field "CaseField" NOT NULL,
  "from" text COLLATE "C",
  "to" text COLLATE "C",
  reason "CaseReason",
  note text COLLATE "C",
  "actorId" uuid,
  at timestamp(3) with time zone NOT NULL,
  CONSTRAINT "CaseChange_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "CaseChange_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "CaseChange_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "CaseChange_workspaceId_actorId_idx" ON "CaseChange" USING btree ("workspaceId", "actorId");
CREATE INDEX "CaseChange_workspaceId_at_id_idx" ON "CaseChange" USING btree ("workspaceId", at, id);
CREATE UNIQUE INDEX "CaseChange_workspaceId_caseId_revision_field_key" ON "CaseChange" USING btree ("workspaceId", "caseId", revision, field);
CREATE INDEX "CaseChange_workspaceId_caseId_revision_id_idx" ON "CaseChange" USING btree ("workspaceId", "caseId", revision, id);
ALTER TABLE "CaseChange" ADD CONSTRAINT "CaseChange_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "CaseComment" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "caseId" uuid NOT NULL,
  text text COLLATE "C" NOT NULL,
  "authorId" uuid,
  "createdAt" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "CaseComment_workspaceId_authorId_fkey" FOREIGN KEY ("workspaceId", "authorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "CaseComment_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "CaseComment_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "CaseComment_workspaceId_authorId_idx" ON "CaseComment" USING btree ("workspaceId", "authorId");
CREATE INDEX "CaseComment_workspaceId_caseId_createdAt_id_idx" ON "CaseComment" USING btree ("workspaceId", "caseId", "createdAt", id);
ALTER TABLE "CaseComment" ADD CONSTRAINT "CaseComment_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "CaseExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "CaseExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "Case"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "CaseExternalId_workspaceId_composedKey_idx" ON "CaseExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "CaseExternalId_workspaceId_entityId_idx" ON "CaseExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "CaseExternalId" ADD CONSTRAINT "CaseExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "CaseMention" (
  "workspaceId" uuid NOT NULL,
  "commentId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "CaseMention_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "CaseMention_workspaceId_commentId_fkey" FOREIGN KEY ("workspaceId", "commentId") REFERENCES "CaseComment"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "CaseMention_workspaceId_actorId_idx" ON "CaseMention" USING btree ("workspaceId", "actorId");
ALTER TABLE "CaseMention" ADD CONSTRAINT "CaseMention_pkey" PRIMARY KEY ("workspaceId", "commentId", "actorId");

CREATE TABLE "CaseTarget" (
  "workspaceId" uuid NOT NULL,
  "caseId" uuid NOT NULL,
  kind "CaseTargetKind" NOT NULL,
  "policyId" uuid NOT NULL,
  minutes integer NOT NULL,
  "startedAt" timestamp(3) with time zone NOT NULL,
  "dueAt" timestamp(3) with time zone,
  "remainingMinutes" integer,
  "reachedAt" timestamp(3) with time zone,
  "stoppedAt" timestamp(3) with time zone,
  "overdueAt" timestamp(3) with time zone,
  "alarmAt" timestamp(3) with time zone,
  CONSTRAINT "CaseTarget_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "CaseTarget_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "CaseTarget_workspaceId_policyId_fkey" FOREIGN KEY ("workspaceId", "policyId") REFERENCES "SlaPolicy"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "CaseTarget_workspaceId_alarmAt_caseId_kind_idx" ON "CaseTarget" USING btree ("workspaceId", "alarmAt", "caseId", kind);
CREATE INDEX "CaseTarget_workspaceId_policyId_idx" ON "CaseTarget" USING btree ("workspaceId", "policyId");
ALTER TABLE "CaseTarget" ADD CONSTRAINT "CaseTarget_pkey" PRIMARY KEY ("workspaceId", "caseId", kind);

CREATE TABLE "Message" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  direction "MessageDirection" NOT NULL,
  channel "Channel" NOT NULL,
  kind "MessageKind",
  state "MessageState" NOT NULL,
  "customerId" uuid NOT NULL,
  "threadId" uuid NOT NULL,
  "templateId" uuid,
  "sendId" uuid,
  "invitationId" uuid,
  turn integer,
  locale text COLLATE "C",
  subject text COLLATE "C",
  text text COLLATE "C",
  html text COLLATE "C",
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  automatic boolean DEFAULT false NOT NULL,
  reading "MessageReading",
  "externalId" text COLLATE "C",
  "notAfter" timestamp(3) with time zone,
  "dueAt" timestamp(3) with time zone,
  attempts integer DEFAULT 0 NOT NULL,
  "decisionAllowed" text COLLATE "C",
  "decisionReason" text COLLATE "C",
  "decisionRule" text COLLATE "C",
  "decisionUntil" timestamp(3) with time zone,
  refusal "MessageRefusal",
  "refusalCode" text COLLATE "C",
  "providerId" text COLLATE "C",
  "addressHash" text COLLATE "C",
  "triedAt" timestamp(3) with time zone,
  "sentAt" timestamp(3) with time zone,
  "deliveredAt" timestamp(3) with time zone,
  "endedAt" timestamp(3) with time zone,
  "actorId" uuid,
  "createdAt" timestamp(3) with time zone NOT NULL,
  "responseId" uuid,
  CONSTRAINT "Message_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Message_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "Message_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Message_workspaceId_invitationId_fkey" FOREIGN KEY ("workspaceId", "invitationId") REFERENCES "Invitation"("workspaceId", id),
  CONSTRAINT "Message_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "SurveyResponse"("workspaceId", id),
  CONSTRAINT "Message_workspaceId_sendId_fkey" FOREIGN KEY ("workspaceId", "sendId") REFERENCES "MessageSend"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Message_workspaceId_templateId_fkey" FOREIGN KEY ("workspaceId", "templateId") REFERENCES "MessageTemplate"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "Message_workspaceId_threadId_fkey" FOREIGN KEY ("workspaceId", "threadId") REFERENCES "MessageThread"("workspaceId", id)
);
CREATE INDEX "Message_workspaceId_actorId_idx" ON "Message" USING btree ("workspaceId", "actorId");
CREATE INDEX "Message_workspaceId_channel_dueAt_id_idx" ON "Message" USING btree ("workspaceId", channel, "dueAt", id);
CREATE UNIQUE INDEX "Message_workspaceId_channel_externalId_key" ON "Message" USING btree ("workspaceId", channel, "externalId");
CREATE INDEX "Message_workspaceId_createdAt_id_idx" ON "Message" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Message_workspaceId_customerId_createdAt_id_idx" ON "Message" USING btree ("workspaceId", "customerId", "createdAt", id);
CREATE INDEX "Message_workspaceId_customerId_sentAt_id_idx" ON "Message" USING btree ("workspaceId", "customerId", "sentAt", id);
CREATE UNIQUE INDEX "Message_workspaceId_invitationId_kind_turn_key" ON "Message" USING btree ("workspaceId", "invitationId", kind, turn);
CREATE UNIQUE INDEX "Message_workspaceId_responseId_key" ON "Message" USING btree ("workspaceId", "responseId");
CREATE INDEX "Message_workspaceId_sendId_createdAt_id_idx" ON "Message" USING btree ("workspaceId", "sendId", "createdAt", id);
CREATE INDEX "Message_workspaceId_sendId_customerId_idx" ON "Message" USING btree ("workspaceId", "sendId", "customerId");
CREATE INDEX "Message_workspaceId_sendId_state_idx" ON "Message" USING btree ("workspaceId", "sendId", state);
CREATE INDEX "Message_workspaceId_templateId_idx" ON "Message" USING btree ("workspaceId", "templateId");
CREATE INDEX "Message_workspaceId_threadId_createdAt_id_idx" ON "Message" USING btree ("workspaceId", "threadId", "createdAt", id);
ALTER TABLE "Message" ADD CONSTRAINT "Message_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "Notice" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "actorId" uuid NOT NULL,
  "customerId" uuid,
  channel "NoticeChannel" NOT NULL,
  state "NoticeState" NOT NULL,
  "templateId" uuid,
  locale text COLLATE "C",
  subject text COLLATE "C",
  text text COLLATE "C",
  html text COLLATE "C",
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  "notAfter" timestamp(3) with time zone,
  "dueAt" timestamp(3) with time zone,
  attempts integer DEFAULT 0 NOT NULL,
  refusal "MessageRefusal",
  "refusalCode" text COLLATE "C",
  "sentAt" timestamp(3) with time zone,
  "readAt" timestamp(3) with time zone,
  "createdAt" timestamp(3) with time zone NOT NULL,
  "runId" uuid,
  "caseId" uuid,
  CONSTRAINT "Notice_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "Notice_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", id),
  CONSTRAINT "Notice_workspaceId_customerId_fkey" FOREIGN KEY ("workspaceId", "customerId") REFERENCES "Customer"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "Notice_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "Notice_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "Run"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "Notice_workspaceId_templateId_fkey" FOREIGN KEY ("workspaceId", "templateId") REFERENCES "MessageTemplate"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "Notice_workspaceId_actorId_createdAt_id_idx" ON "Notice" USING btree ("workspaceId", "actorId", "createdAt", id);
CREATE INDEX "Notice_workspaceId_caseId_idx" ON "Notice" USING btree ("workspaceId", "caseId");
CREATE INDEX "Notice_workspaceId_createdAt_id_idx" ON "Notice" USING btree ("workspaceId", "createdAt", id);
CREATE INDEX "Notice_workspaceId_customerId_idx" ON "Notice" USING btree ("workspaceId", "customerId");
CREATE INDEX "Notice_workspaceId_dueAt_id_idx" ON "Notice" USING btree ("workspaceId", "dueAt", id);
CREATE INDEX "Notice_workspaceId_runId_idx" ON "Notice" USING btree ("workspaceId", "runId");
CREATE INDEX "Notice_workspaceId_templateId_idx" ON "Notice" USING btree ("workspaceId", "templateId");
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "ResponseSubmission" (
  "workspaceId" uuid NOT NULL,
  "surveyId" uuid NOT NULL,
  "keyHash" text COLLATE "C" NOT NULL,
  "argumentsHash" text COLLATE "C",
  "responseId" uuid,
  CONSTRAINT "ResponseSubmission_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "SurveyResponse"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "ResponseSubmission_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "ResponseSubmission_workspaceId_responseId_idx" ON "ResponseSubmission" USING btree ("workspaceId", "responseId");
ALTER TABLE "ResponseSubmission" ADD CONSTRAINT "ResponseSubmission_pkey" PRIMARY KEY ("workspaceId", "surveyId", "keyHash");

CREATE TABLE "WebhookEndpoint" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  url text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "eventTypes" text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  include "WebhookInclude"[] DEFAULT ARRAY[]::"WebhookInclude"[],
  scopes text[] COLLATE "C" DEFAULT ARRAY[]::text[],
  secret text COLLATE "C" NOT NULL,
  "formerSecret" text COLLATE "C",
  "formerSecretUntil" timestamp(3) with time zone,
  stopped "WebhookStop",
  "stoppedAt" timestamp(3) with time zone,
  "failingSince" timestamp(3) with time zone,
  "succeededAt" timestamp(3) with time zone,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "urlFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(url)) STORED,
  "urlComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (url IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(url, NFC)
END) STORED,
  CONSTRAINT "WebhookEndpoint_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "WebhookEndpoint_workspaceId_createdAt_id_idx" ON "WebhookEndpoint" USING btree ("workspaceId", "createdAt", id);
ALTER TABLE "WebhookEndpoint" ADD CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "RuleReference" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "ruleId" uuid NOT NULL,
  "surveyId" uuid,
  "messageTemplateId" uuid,
  "segmentId" uuid,
  "webhookEndpointId" uuid,
  "actorId" uuid,
  "touchpointId" uuid,
  "caseCategoryId" uuid,
  "teamId" uuid,
  CONSTRAINT "RuleReference_workspaceId_actorId_fkey" FOREIGN KEY ("workspaceId", "actorId") REFERENCES "Actor"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "RuleReference_workspaceId_caseCategoryId_fkey" FOREIGN KEY ("workspaceId", "caseCategoryId") REFERENCES "CaseCategory"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "RuleReference_workspaceId_messageTemplateId_fkey" FOREIGN KEY ("workspaceId", "messageTemplateId") REFERENCES "MessageTemplate"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "RuleReference_workspaceId_ruleId_fkey" FOREIGN KEY ("workspaceId", "ruleId") REFERENCES "Rule"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "RuleReference_workspaceId_segmentId_fkey" FOREIGN KEY ("workspaceId", "segmentId") REFERENCES "Segment"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "RuleReference_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "RuleReference_workspaceId_teamId_fkey" FOREIGN KEY ("workspaceId", "teamId") REFERENCES "Team"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "RuleReference_workspaceId_touchpointId_fkey" FOREIGN KEY ("workspaceId", "touchpointId") REFERENCES "Touchpoint"("workspaceId", id) ON DELETE RESTRICT,
  CONSTRAINT "RuleReference_workspaceId_webhookEndpointId_fkey" FOREIGN KEY ("workspaceId", "webhookEndpointId") REFERENCES "WebhookEndpoint"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "RuleReference_workspaceId_actorId_idx" ON "RuleReference" USING btree ("workspaceId", "actorId");
CREATE INDEX "RuleReference_workspaceId_caseCategoryId_idx" ON "RuleReference" USING btree ("workspaceId", "caseCategoryId");
CREATE INDEX "RuleReference_workspaceId_messageTemplateId_idx" ON "RuleReference" USING btree ("workspaceId", "messageTemplateId");
CREATE INDEX "RuleReference_workspaceId_ruleId_idx" ON "RuleReference" USING btree ("workspaceId", "ruleId");
CREATE INDEX "RuleReference_workspaceId_segmentId_idx" ON "RuleReference" USING btree ("workspaceId", "segmentId");
CREATE INDEX "RuleReference_workspaceId_surveyId_idx" ON "RuleReference" USING btree ("workspaceId", "surveyId");
CREATE INDEX "RuleReference_workspaceId_teamId_idx" ON "RuleReference" USING btree ("workspaceId", "teamId");
CREATE INDEX "RuleReference_workspaceId_touchpointId_idx" ON "RuleReference" USING btree ("workspaceId", "touchpointId");
CREATE INDEX "RuleReference_workspaceId_webhookEndpointId_idx" ON "RuleReference" USING btree ("workspaceId", "webhookEndpointId");
ALTER TABLE "RuleReference" ADD CONSTRAINT "RuleReference_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "WebhookDelivery" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  "endpointId" uuid NOT NULL,
  "changeId" uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  "subjectId" uuid NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  seq bigint NOT NULL,
  state "WebhookDeliveryState" DEFAULT 'WAITING'::"WebhookDeliveryState" NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  "dueAt" timestamp(3) with time zone,
  "triedAt" timestamp(3) with time zone,
  failure "WebhookFailure",
  status integer,
  bytes integer,
  duration integer,
  "createdAt" timestamp(3) with time zone NOT NULL,
  test boolean DEFAULT false NOT NULL,
  CONSTRAINT "WebhookDelivery_workspaceId_endpointId_fkey" FOREIGN KEY ("workspaceId", "endpointId") REFERENCES "WebhookEndpoint"("workspaceId", id) ON DELETE CASCADE,
  CONSTRAINT "WebhookDelivery_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
CREATE INDEX "WebhookDelivery_dueAt_idx" ON "WebhookDelivery" USING btree ("dueAt") WHERE "dueAt" IS NOT NULL;
CREATE INDEX "WebhookDelivery_workspaceId_createdAt_id_idx" ON "WebhookDelivery" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "WebhookDelivery_workspaceId_endpointId_changeId_key" ON "WebhookDelivery" USING btree ("workspaceId", "endpointId", "changeId");
CREATE INDEX "WebhookDelivery_workspaceId_endpointId_createdAt_id_idx" ON "WebhookDelivery" USING btree ("workspaceId", "endpointId", "createdAt", id);
CREATE INDEX "WebhookDelivery_workspaceId_endpointId_dueAt_id_idx" ON "WebhookDelivery" USING btree ("workspaceId", "endpointId", "dueAt", id);
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "WebhookEndpointExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "WebhookEndpointExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "WebhookEndpoint"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "WebhookEndpointExternalId_workspaceId_composedKey_idx" ON "WebhookEndpointExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "WebhookEndpointExternalId_workspaceId_entityId_idx" ON "WebhookEndpointExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "WebhookEndpointExternalId" ADD CONSTRAINT "WebhookEndpointExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "WeightScheme" (
  "workspaceId" uuid NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  "surveyId" uuid NOT NULL,
  targets jsonb NOT NULL,
  "minWeight" double precision DEFAULT 0.2 NOT NULL,
  "maxWeight" double precision DEFAULT 5 NOT NULL,
  tolerance double precision DEFAULT 0.000001 NOT NULL,
  rounds integer DEFAULT 1000 NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamp(3) with time zone NOT NULL,
  "archivedAt" timestamp(3) with time zone,
  "nameFolded" text COLLATE "C" GENERATED ALWAYS AS ("foldText"(name)) STORED,
  "nameComposed" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (name IS NFC NORMALIZED) THEN NULL::text
    ELSE NORMALIZE(name, NFC)
END) STORED,
  CONSTRAINT "WeightScheme_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE,
  CONSTRAINT "WeightScheme_workspaceId_surveyId_fkey" FOREIGN KEY ("workspaceId", "surveyId") REFERENCES "Survey"("workspaceId", id) ON DELETE RESTRICT
);
CREATE INDEX "WeightScheme_workspaceId_createdAt_id_idx" ON "WeightScheme" USING btree ("workspaceId", "createdAt", id);
CREATE UNIQUE INDEX "WeightScheme_workspaceId_key_key" ON "WeightScheme" USING btree ("workspaceId", key);
CREATE INDEX "WeightScheme_workspaceId_nameFolded_id_idx" ON "WeightScheme" USING btree ("workspaceId", "nameFolded", id);
CREATE INDEX "WeightScheme_workspaceId_name_id_idx" ON "WeightScheme" USING btree ("workspaceId", name, id);
CREATE INDEX "WeightScheme_workspaceId_surveyId_name_id_idx" ON "WeightScheme" USING btree ("workspaceId", "surveyId", name, id);
ALTER TABLE "WeightScheme" ADD CONSTRAINT "WeightScheme_pkey" PRIMARY KEY ("workspaceId", id);

CREATE TABLE "WeightSchemeExternalId" (
  "workspaceId" uuid NOT NULL,
  system text COLLATE "C" NOT NULL,
  "externalId" text COLLATE "C" NOT NULL,
  "entityId" uuid NOT NULL,
  "composedKey" text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN ((system IS NFC NORMALIZED) AND ("externalId" IS NFC NORMALIZED)) THEN NULL::text
    ELSE ((((length(NORMALIZE(system, NFC)))::text || ':'::text) || NORMALIZE(system, NFC)) || NORMALIZE("externalId", NFC))
END) STORED,
  CONSTRAINT "WeightSchemeExternalId_workspaceId_entityId_fkey" FOREIGN KEY ("workspaceId", "entityId") REFERENCES "WeightScheme"("workspaceId", id) ON DELETE CASCADE
);
CREATE INDEX "WeightSchemeExternalId_workspaceId_composedKey_idx" ON "WeightSchemeExternalId" USING btree ("workspaceId", "composedKey");
CREATE INDEX "WeightSchemeExternalId_workspaceId_entityId_idx" ON "WeightSchemeExternalId" USING btree ("workspaceId", "entityId");
ALTER TABLE "WeightSchemeExternalId" ADD CONSTRAINT "WeightSchemeExternalId_pkey" PRIMARY KEY ("workspaceId", system, "externalId");

CREATE TABLE "WorkspaceSecret" (
  "workspaceId" uuid NOT NULL,
  secret text COLLATE "C" NOT NULL,
  CONSTRAINT "WorkspaceSecret_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"(id) ON DELETE CASCADE
);
ALTER TABLE "WorkspaceSecret" ADD CONSTRAINT "WorkspaceSecret_pkey" PRIMARY KEY ("workspaceId");

CREATE VIEW "JourneyTouchpoint" WITH (security_invoker=true) AS SELECT DISTINCT "workspaceId",
    "journeyId",
    "touchpointId"
   FROM "StepTouchpoint";
