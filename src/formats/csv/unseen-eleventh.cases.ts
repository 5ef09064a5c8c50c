import type { UnseenCase } from './unseen-forms.cases.ts';

/**
 * The eleventh blind batch, first half: what organisers bring, put down by another hand that had read neither the rules
 * nor the answers of other batches. Put into the history with its answers before it was ever read. The second half is in
 * `unseen-eleventh-tongues.cases.ts`.
 */
export const UNSEEN_ELEVENTH: readonly UnseenCase[] = [
  {
    name: 'guests of a calendar page, machine headings',
    text: `api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,qr_code_url,amount,amount_tax,amount_discount,currency,coupon_code,ticket_type_id,ticket_name,Which neighbourhood group are you part of?,I agree that photos may be taken during the assembly.
gst-8Kd02Lma,Imani Brooks,Imani,Brooks,imani@brooks.example,+15550100,2026-03-01T18:02:11.220Z,approved,2026-04-11T09:01:00.000Z,,https://lists.example/check-in/evt-1?pk=g-1,$0.00,$0.00,$0.00,,,ttype-1,Resident,Riverside,Yes
gst-9Plx77Qa,Leo Farrow,Leo,Farrow,leo@farrow.example,,2026-03-01T20:44:02.004Z,approved,,newsletter,https://lists.example/check-in/evt-1?pk=g-2,$0.00,$0.00,$0.00,,,ttype-1,Resident,,Yes
gst-Zk19aaWe,Sunita Rao,Sunita,Rao,sunita@rao.example,,2026-03-03T07:12:50.901Z,declined,,,https://lists.example/check-in/evt-1?pk=g-3,$0.00,$0.00,$0.00,,,ttype-2,Guest,Hill End,No
gst-Pq55LmNb,bo,bo,,bo.lind@mail.example,,2026-03-05T11:30:00.440Z,approved,,,https://lists.example/check-in/evt-1?pk=g-4,$0.00,$0.00,$0.00,,,ttype-2,Guest,,Yes`,
    map: {
      full_name: 1,
      first_name: 2,
      last_name: 3,
      email: 4,
      phone: 5,
      registered_at: 6,
      status: 7,
      ticket_type: 17,
    },
    people: 4,
    statuses: ['coming', 'coming', 'cancelled', 'coming'],
  },
  {
    name: 'group meetings site, tab separated',
    text: `Name	User ID	Title	Event Host	RSVP	Guests	RSVPed on	Joined Group on	URL of Member Profile
Dana Whitlock	user 188200001		Yes	Yes	0	2 March 2026 21:04	11 May 2019	https://groups.example/members/188200001/
Pete G.	user 188200417		No	Yes	1	4 March 2026 08:15	3 January 2024	https://groups.example/members/188200417/
Anneke de Wit	user 188209914	Co-organizer	Yes	Yes	0	4 March 2026 12:40	20 June 2021	https://groups.example/members/188209914/
Raj	user 188301177		No	No	0	9 March 2026 17:55	8 March 2026	https://groups.example/members/188301177/`,
    map: { full_name: 0, status: 4, registered_at: 6 },
    people: 4,
    statuses: ['coming', 'coming', 'coming', 'cancelled'],
  },
  {
    name: 'survey with a second line for the answers, ranking',
    text: `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What is your name?,What is your email address?,Please rank the following discussion groups in order of preference (1 = most preferred),,,,Do you need childcare?,Other comments
,,,,,,,,,Open-Ended Response,Open-Ended Response,Food growing,Safe streets,Arts for all,Warm homes,Response,Open-Ended Response
118200300401,440011,02/11/2026 10:02:11 AM,02/11/2026 10:07:40 AM,203.0.113.7,,,,,Felicity Grant,felicity@grant.example,2,1,4,3,No,
118200300402,440011,02/11/2026 11:15:01 AM,02/11/2026 11:19:02 AM,203.0.113.8,,,,,Moses Adeyemi,moses@adeyemi.example,1,3,2,4,Yes,Two children aged 3 and 5
118200300403,440011,02/12/2026 08:45:33 PM,02/12/2026 08:51:10 PM,203.0.113.22,,,,,Jean Tully,jean@tully.example,4,3,2,1,No,
118200300404,440011,02/13/2026 07:00:09 AM,02/13/2026 07:02:55 AM,203.0.113.41,,,,,Callum Reid,callum@reid.example,3,2,1,4,No,I can bring a projector`,
    map: { full_name: 9, email: 10, registered_at: 3, notes: 16 },
    people: 4,
    wishes: { kind: 'rank-per-topic', columns: [11, 12, 13, 14] },
    titles: ['Safe streets', 'Food growing', 'Warm homes', 'Arts for all'],
  },
  {
    name: 'conversational form, one column for each choice that holds its text',
    text: `#,"Hello, what's your *first name*?",And your last name?,What's your email?,Bicycle kitchen,Seed swap,Repair table,Story circle,Other,Anything we should know so that you can take part fully?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags
a1b2c3d4e5,Tamsin,Ford,tamsin@ford.example,Bicycle kitchen,,Repair table,,,,completed,2026-02-01 09:10:00,,2026-02-01 09:12:44,f00d1,
a1b2c3d4e6,Idris,Bello,idris@bello.example,,Seed swap,,Story circle,,I use a hearing aid,completed,2026-02-01 10:00:04,,2026-02-01 10:03:19,f00d2,
a1b2c3d4e7,Nell,Crane,nell@crane.example,,,Repair table,,,,completed,2026-02-02 21:40:00,,2026-02-02 21:42:02,f00d3,
a1b2c3d4e8,Viktor,Hale,viktor@hale.example,Bicycle kitchen,Seed swap,,,,,completed,2026-02-04 06:15:12,,2026-02-04 06:17:30,f00d4,`,
    map: { first_name: 1, last_name: 2, email: 3, access: 9, registered_at: 13 },
    people: 4,
    wishes: { kind: 'option-columns', columns: [4, 5, 6, 7] },
    titles: ['Bicycle kitchen', 'Repair table'],
  },
  {
    name: 'form of a web site, entries',
    text: `"Name (Prefix)","Name (First)","Name (Middle)","Name (Last)","Name (Suffix)","Email","Phone","Congregation","First choice workshop","Second choice workshop","Third choice workshop","Dietary requirements","Consent (Consent)","Consent (Text)","Created By (User Id)","Entry Id","Entry Date","Date Updated","Source Url","Transaction Id","Payment Amount","Payment Date","Payment Status","Post Id","User Agent","User IP"
"","Ruth","","Ansell","","ruth@ansell.example","020 7946 0001","St Botolph","Praying with icons","Walking the bounds","Hymn writing","Vegetarian","Checked","I agree to the privacy policy.","","4811","2026-01-15 19:20:01","2026-01-15 19:20:01","https://parish.example/day","","","","","","Mozilla/5.0","203.0.113.60"
"Revd","Clive","","Monks","","clive@monks.example","","St Anne","Hymn writing","Praying with icons","","","Checked","I agree to the privacy policy.","","4812","2026-01-16 08:02:44","2026-01-16 08:02:44","https://parish.example/day","","","","","","Mozilla/5.0","203.0.113.61"
"","Ifeoma","","Eze","","ifeoma@eze.example","020 7946 0003","","Walking the bounds","Hymn writing","Praying with icons","No nuts","Checked","I agree to the privacy policy.","","4815","2026-01-18 22:51:10","2026-01-18 22:51:10","https://parish.example/day","","","","","","Mozilla/5.0","203.0.113.77"`,
    map: {
      first_name: 1,
      last_name: 3,
      email: 5,
      phone: 6,
      organization: 7,
      diet: 11,
      ticket_id: 15,
      registered_at: 16,
    },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [8, 9, 10] },
    titles: ['Praying with icons', 'Walking the bounds', 'Hymn writing'],
  },
  {
    name: 'parish meeting by hand, title lines, order in one cell',
    text: `Annual Parish Gathering - Saturday 16 May - Village Hall,,,,,
List kept by Joan (01632 960001) - please do not delete lines!,,,,,
Name,Village,Tel.,E-mail,"Which groups, best first",Lift needed?
Bert Hallam,Upper Wick,01632 960011,,Roof fund > Youth club > Bell ringing,no
Mrs. Sheila Pocock,Nether Wick,01632 960012,sheila@pocock.example,Youth club > Roof fund,yes - from the chapel
Dr Anil Mehta,Upper Wick,,anil@mehta.example,Bell ringing,no
Gillian & Roy Stubbs,Wick Green,01632 960015,stubbs@wick.example,Roof fund > Bell ringing,no
Total: 4,,,,,`,
    map: { full_name: 0, town: 1, phone: 2, email: 3 },
    people: 4,
    wishes: { kind: 'ranked-cell', columns: [4] },
    header: 2,
    titles: ['Roof fund', 'Youth club', 'Bell ringing'],
  },
  {
    name: 'union branch assembly, crosses below a question over four columns',
    text: `No.,Name,Branch,Email,"Which working groups would you join? (x = yes, up to 2)",,,,Delegate?,Remarks
,,,,Pensions,Health & safety,Young members,Pay claim,,
1,Kieran Doyle,Depot North,kieran@doyle.example,x,,,x,yes,
2,Agnes Lowther,Offices,agnes@lowther.example,,x,,,no,arrives after 11
3,Samir Haddad,Depot South,samir@haddad.example,,,x,x,yes,
4,Joy Whitcombe,Depot North,,x,x,,,no,
,,,,2,2,1,2,,`,
    map: { full_name: 1, organization: 2, email: 3, notes: 9 },
    people: 4,
    wishes: { kind: 'option-columns', columns: [4, 5, 6, 7] },
    titles: ['Pensions', 'Pay claim'],
  },
  {
    name: 'event plug-in of a web site, purchaser and holder',
    text: `Ticket Type,Order ID,Order Status,Ticket ID,Ticket Product ID,Security Code,Check-in,Customer Name,Customer Email Address,Ticket Holder Name,Ticket Holder Email Address
Full weekend,3301,Completed,3302,2980,9f3a1c20bb,,Moira Keane,moira@keane.example,Moira Keane,moira@keane.example
Full weekend,3301,Completed,3303,2980,04be77d1a0,,Moira Keane,moira@keane.example,Dermot Keane,dermot@keane.example
Saturday only,3310,Refunded,3311,2981,77aa02cd11,,Lotte Brandt,lotte@brandt.example,Lotte Brandt,lotte@brandt.example
Saturday only,3318,Completed,3319,2981,c0ffee1234,Yes,Yusuf Demir,yusuf@demir.example,Elif Demir,elif@demir.example`,
    map: { ticket_type: 0, order_id: 1, status: 2, ticket_id: 3, full_name: 9, email: 10, checked_in: 6 },
    people: 4,
    statuses: ['coming', 'coming', 'cancelled', 'coming'],
  },
  {
    name: 'membership database of a charity, participants',
    text: `Contact ID,Contact Type,Display Name,First Name,Middle Name,Last Name,Email,Street Address,City,Postal Code,Country,Current Employer,Event Title,Event Start Date,Participant ID,Participant Status,Participant Role,Register Date,Participant Source,Fee Level,Fee Amount
2011,Individual,Ms. Carla Whit,Carla,J.,Whit,carla@whit.example,4 Mill Lane,Otley,LS21 0AA,United Kingdom,Otley Food Co-op,Commons Assembly,2026-06-20 10:00,771,Registered,Attendee,2026-03-02 13:14,Online Event Registration,Waged,25.00
2044,Individual,Ben Aziz,Ben,,Aziz,ben@aziz.example,,Leeds,LS6 0AB,United Kingdom,,Commons Assembly,2026-06-20 10:00,772,Cancelled,Attendee,2026-03-04 09:00,Online Event Registration,Unwaged,5.00
2107,Individual,Dr. Hana Novak,Hana,,Novak,hana@novak.example,,York,YO1 0AC,United Kingdom,,Commons Assembly,2026-06-20 10:00,780,Registered,Speaker,2026-03-09 16:31,,Waged,0.00`,
    map: {
      first_name: 3,
      middle_name: 4,
      last_name: 5,
      full_name: 2,
      email: 6,
      town: 8,
      organization: 11,
      ticket_id: 14,
      status: 15,
      registered_at: 17,
      ticket_type: 19,
    },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'school activity day, parents fill in for the child',
    text: `Timestamp,Email Address,Your name (parent/carer),Your child's first name,Your child's last name,Class,Activity - 1st choice,Activity - 2nd choice,Activity - 3rd choice,Does your child have any allergies or medical needs?,I give permission for my child to take part in the activity day.
3/9/2026 8:01:22,kate@holt.example,Kate Holt,Jamie,Holt,5B,Pottery,Orienteering,Drumming,None,Yes
3/9/2026 8:15:40,r.obi@mail.example,Rose Obi,David,Obi-Carter,5A,Drumming,Pottery,Orienteering,Asthma (inhaler in bag),Yes
3/9/2026 19:33:08,tom@salter.example,Tom Salter,Poppy,Salter,5B,Orienteering,Drumming,Coding,N/A,Yes
3/10/2026 7:59:51,lin@chao.example,Lin Chao,Mia,Chao,5A,Coding,Pottery,Drumming,Eggs,Yes`,
    map: { registered_at: 0, first_name: 3, last_name: 4, group: 5 },
    people: 4,
    wishes: { kind: 'ranked-columns', columns: [6, 7, 8] },
    titles: ['Pottery', 'Orienteering', 'Drumming'],
  },
];
