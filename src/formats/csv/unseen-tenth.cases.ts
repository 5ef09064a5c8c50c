import type { UnseenCase } from './unseen-forms.cases.ts';

/**
 * The tenth blind batch: lists with wishes only, headings of public programs found by words for choices and ranks, people
 * and topics mostly invented. Put into the history with its answers before it was ever read.
 */
export const UNSEEN_TENTH: readonly UnseenCase[] = [
  {
    name: 'mentees and mentors',
    text: `Little Name,1st Choice,2nd Choice,3rd Choice,4th Choice,5th Choice,Submission Time
Amy Stone,Ruth Bell,Nina Cole,Olga Dow,Pam East,Quin Foy,"2/1/2026, 10:00:00 AM"
Bea Turner,Nina Cole,Ruth Bell,Pam East,Olga Dow,Quin Foy,"2/1/2026, 11:30:00 AM"
Cyd Upton,Olga Dow,Pam East,Ruth Bell,Nina Cole,,"2/2/2026, 9:10:00 AM"`,
    map: { full_name: 0, registered_at: 6 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [1, 2, 3, 4, 5] },
  },
  {
    name: 'serving teams, confirmed beside preferred',
    text: `Reg ID,Name,Email,Mobile,NRIC Last 4,Date,1st Preference,2nd Preference,Confirmed Option,Status,Waitlisted For,Duplicate Flag,Registered At (SGT)
R-1,Lim Jia,jia@lim.example,90000011,111A,2026-06-06,Morning,Evening,Morning,confirmed,,,2026-05-01 09:00
R-2,Tan Kai,kai@tan.example,90000012,222B,2026-06-06,Evening,Morning,,waitlisted,Evening,,2026-05-01 10:30
R-3,Ng Wei,wei@ng.example,90000013,333C,2026-06-06,Noon,Evening,Noon,confirmed,,,2026-05-02 18:45`,
    map: { ticket_id: 0, full_name: 1, email: 2, phone: 3, status: 9, registered_at: 12 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
  {
    name: 'electives by priority',
    text: `Roll Number,Name,Email,Department,Year,Semester,CGPA,Priority 1,Priority 2,Priority 3,Priority 4,Priority 5
R01,Asha Menon,asha@menon.example,CSE,3,5,8.2,E1 - Film,E2 - Law,E3 - Yoga,E4 - Tamil,E5 - Chess
R02,Bala Iyer,bala@iyer.example,ECE,3,5,7.9,E3 - Yoga,E1 - Film,E5 - Chess,E2 - Law,E4 - Tamil
R03,Chitra Rao,chitra@rao.example,CSE,3,5,9.1,E2 - Law,E3 - Yoga,E1 - Film,E4 - Tamil,E5 - Chess`,
    map: { ticket_id: 0, full_name: 1, email: 2 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [7, 8, 9, 10, 11] },
  },
  {
    name: 'students and ranks',
    text: `Full Name,Rank 1,Rank 2,Rank 3,Rank 4
Alma Chen,Reading,Maps,Sound,
Bo Lee,Sound,Reading,,
Cass Ito,Maps,Sound,Reading,`,
    map: { full_name: 0 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [1, 2, 3, 4] },
  },
  {
    name: 'pharmacy branches',
    text: `student_name,student_id,sex,shift,rank 1,rank 2,rank 3
Ploy Saetan,610001,female,1,CEN01,CEN02,CEN03
Non Chai,610002,male,2,CEN03,CEN01,CEN02
Fah Boon,610003,female,1,CEN02,CEN01,CEN03`,
    map: { full_name: 0, ticket_id: 1 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6] },
  },
  {
    name: 'children by a number alone',
    text: `id,timestamp,choice_1,choice_2,choice_3
kid_a8f2,2026-09-01T14:23:00Z,Football,Drama,Coding
kid_b129,2026-09-02T09:05:00Z,Drama,Art,
kid_c731,2026-09-03T18:42:00Z,Football,,`,
    map: { ticket_id: 0, registered_at: 1 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [2, 3, 4] },
  },
  {
    name: 'counselling, the name below user name',
    text: `Username,Contact number,Cutoff,Rank,Preference 1,Preference 2,Preference 3,Allotted course
Sid Pillai,9824900001,196.50,1,EEE,CIVIL,ECE,EEE
Farah Khan,9730000002,198.00,2,IT,CSE,CIVIL,IT
Divya Nath,9001500003,197.00,3,ECE,CIVIL,MECH,MECH`,
    map: { full_name: 0, phone: 1 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5, 6] },
  },
  {
    name: 'preferences out of order',
    text: `Full Name,Preference 3,Preference 1,Preference 2
Kevin Tran,Bowling,Tea,Boats
Lena Ortiz,Tea,Boats,Bowling
Max Pham,Boats,Bowling,Tea`,
    map: { full_name: 0 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [2, 3, 1] },
  },
  {
    name: 'German school fair',
    text: `Klasse;Name;Vorname;Wahl 1;Wahl 2;Wahl 3;Wahl 4;Wahl 5;Wahl 6 (Ersatzwunsch)
9a;Adler;Mia;3;7;1;9;4;2
9a;Busch;Ole;7;3;9;1;2;5
9b;Can;Elif;1;4;3;2;7;9`,
    map: { group: 0, last_name: 1, first_name: 2 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [3, 4, 5, 6, 7, 8] },
  },
  {
    name: 'French pupils in two waves',
    text: `ID élève,Vague,Voeu 1,Voeu 2,Voeu 3,Voeu 4,Voeu 5
E001,1,Radio,Cirque,Bois,Danse,Cuisine
E002,1,Danse,Bois,Radio,Cuisine,Cirque
E003,2,Bois,Radio,Cuisine,Cirque,Danse`,
    map: { ticket_id: 0 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [2, 3, 4, 5, 6] },
  },
  {
    name: 'French modules, ranks and how attractive each is',
    text: `Nom,Prénom,Adresse e-mail,Voeu 1, Voeu 2,Voeu 3,Voeu 4,Attrait Mod1,Attrait Mod2, Attrait Mod3,Attrait Mod4
Legrand,Rémi,remi@legrand.example,Mod2,Mod3,Mod1,Mod4,peu intéressant,très intéressant,intéressant,peu intéressant
Sorin,Léa,lea@sorin.example,Mod1,Mod4,Mod3,Mod2,très intéressant,peu intéressant,intéressant,intéressant
Tessier,Guy,guy@tessier.example,Mod3,Mod1,Mod2,Mod4,intéressant,intéressant,très intéressant,peu intéressant`,
    map: { last_name: 0, first_name: 1, email: 2 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [3, 4, 5, 6] },
  },
  {
    name: 'Swedish scouts',
    text: `Scout,Grundpatrull,Önskemål 1,Önskemål 2
Anna Alm,Räven,Kanot,Knopar
Bo Berg,Räven,Knopar,Eld
Clara Dal,Örnen,Eld,Kanot`,
    map: { full_name: 0, group: 1 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [2, 3] },
  },
  {
    name: 'Korean seats',
    text: `이름_학번,학년,1지망,2지망,3지망
김하나_2301,1,열람실,스터디룸,카페
이두리_2302,2,카페,열람실,스터디룸
박세나_2303,1,스터디룸,카페,열람실`,
    map: { full_name: 0 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [2, 3, 4] },
  },
  {
    name: 'Korean laboratories',
    text: `연도,기간,이름,학번,현재학기,연락처,이메일,1지망,2지망,3지망,상태,신청일
2026,여름,최유리,20230001,5,010-0000-0011,yuri@choi.example,광학,로봇,환경,승인,2026-02-01
2026,여름,정도윤,20230002,5,010-0000-0012,doyun@jung.example,로봇,환경,광학,취소,2026-02-02
2026,여름,한소미,20230003,7,010-0000-0013,somi@han.example,환경,광학,로봇,승인,2026-02-05`,
    map: { full_name: 2, ticket_id: 3, phone: 5, email: 6, status: 10, registered_at: 11 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [7, 8, 9] },
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'Korean applicants to hospitals',
    text: `이름,영문이름,성별,생년월일,전화번호,Email,1지망,2지망,평가상태
윤가람,Yun Garam,여,1999-01-01,010-0000-0021,garam@yun.example,내과,외과,대기
오한별,Oh Hanbyeol,남,1998-02-02,010-0000-0022,hanbyeol@oh.example,외과,소아과,대기
서단비,Seo Danbi,여,1999-03-03,010-0000-0023,danbi@seo.example,소아과,내과,대기`,
    map: { full_name: 0, phone: 4, email: 5 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
  {
    name: 'Korean evening, numbers of people',
    text: `번호,성별,이름,연락처,1지망,2지망,후기
1,남,강민,010-0000-0031,5,7,
2,여,노을,010-0000-0032,3,1,좋았어요
3,남,도현,010-0000-0033,7,5,`,
    map: { full_name: 2, phone: 3 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [4, 5] },
  },
  {
    name: 'Chinese exchange students',
    text: `序号,学号,姓名,性别,主修专业,申请学校,第一志愿,第二志愿,平均绩点,手机号码,联系地址
1,2301,金晶,女,物理,江南大学,光学,声学,3.6,13400000001,一号楼
2,2302,柯南,男,化学,江南大学,声学,力学,3.2,13400000002,二号楼
3,2303,蓝天,男,物理,江北大学,力学,光学,3.9,13400000003,三号楼`,
    map: { full_name: 2, phone: 9 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [6, 7] },
  },
  {
    name: 'Chinese majors',
    text: `学号,姓名,专业,第一志愿,第二志愿,第三志愿
2401,毛毛,理科,书法,篮球,象棋
2402,牛牛,文科,篮球,象棋,书法
2403,欧阳雪,理科,象棋,书法,篮球`,
    map: { ticket_id: 0, full_name: 1 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [3, 4, 5] },
  },
  {
    name: 'Chinese interviews',
    text: `姓名,学号,联系方式,第一志愿,第二志愿,第三志愿,是否接受调剂,面试开始（中国标准时间）,面试结束（中国标准时间）,面试安排状态,提交时间
潘悦,2501,13500000001,宣传,技术,外联,是,2026-09-20 09:00,2026-09-20 09:30,已安排,2026-09-10 10:00
秦朗,2502,13500000002,技术,外联,宣传,否,2026-09-20 09:30,2026-09-20 10:00,已安排,2026-09-10 12:20
任远,2503,13500000003,外联,宣传,技术,是,2026-09-20 10:00,2026-09-20 10:30,已安排,2026-09-11 08:05`,
    map: { full_name: 0, ticket_id: 1, phone: 2, registered_at: 10 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [3, 4, 5] },
  },
  {
    name: 'teaching students',
    text: `Student Id,Name,Not Available,1st Preference,2nd Preference,3rd Preference,Graduate
S1,Ava Brandt,Mon 9am,Algebra,Logic,Sets,Yes
S2,Ben Clausen,,Logic,Sets,Algebra,No
S3,Cora Dietz,Fri 2pm,Sets,Algebra,Logic,Yes`,
    map: { ticket_id: 0, full_name: 1 },
    people: 3,
    wishes: { kind: 'ranked-columns', columns: [3, 4, 5] },
  },
];
