import type { UnseenCase } from './unseen-forms.cases.ts';

/** The ninth blind batch, second half: headings of public programs in other languages, people invented. */
export const UNSEEN_NINTH_TONGUES: readonly UnseenCase[] = [
  {
    name: 'Spanish feast, companion beside',
    text: `Nombre,Email,Teléfono,Acompañante,Nombre Acompañante,Fecha
Ana Vera Gil,ana@vera.example,600300001,Sí,Luis Mora,3/2/2026
Blas Rico Paz,blas@rico.example,600300002,No,,4/2/2026
Cira Lago Sanz,cira@lago.example,,Sí,Eva Lago,6/2/2026`,
    map: { full_name: 0, email: 1, phone: 2, registered_at: 5 },
    people: 3,
  },
  {
    name: 'Spanish raffle',
    text: `Nombre,Email,Teléfono,Números,Total Pagado,Estado de Pago,Fecha de Compra
Dora Nieto Ruiz,dora@nieto.example,600300011,"12;15",10,pagado,2026-02-01
Eloy Prado Gil,eloy@prado.example,600300012,33,5,pagado,2026-02-02
Flor Seco Mas,flor@seco.example,600300013,40,5,pendiente,2026-02-05`,
    map: { full_name: 0, email: 1, phone: 2, registered_at: 6 },
    people: 3,
  },
  {
    name: 'Spanish appointments',
    text: `Nombre,Email,Teléfono,Servicio,Fecha,Hora,Estado
Gala Toro Vega,gala@toro.example,600300021,Taller,2026-06-01,10:00,confirmada
Hugo Urbina Sol,hugo@urbina.example,600300022,Taller,2026-06-01,10:00,cancelada
Inma Valle Rey,inma@valle.example,,Charla,2026-06-01,12:00,confirmada`,
    map: { full_name: 0, email: 1, phone: 2, status: 6 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'Italian volunteers',
    text: `Nome;Cognome;Email;Codice Fiscale;Data di Nascita;Numero di telefono;Indirizzo;Ruolo;
Luca;Abate;luca@abate.example;AAA;01/01/1990;333 0000031;Via 1;Cuoco;
Mara;Bellini;mara@bellini.example;BBB;02/02/1985;333 0000032;Via 2;Autista;
Nino;Conte;nino@conte.example;CCC;03/03/1979;;Via 3;Cuoco;`,
    map: { first_name: 0, last_name: 1, email: 2, phone: 5 },
    people: 3,
  },
  {
    name: 'Italian contacts with an opt-out',
    text: `nome;cognome;email;telefono;non_contattare
Olga;Donati;olga@donati.example;333 0000041;
Pino;Esposito;pino@esposito.example;333 0000042;si
Rita;Fabbri;rita@fabbri.example;;`,
    map: { first_name: 0, last_name: 1, email: 2, phone: 3 },
    people: 3,
  },
  {
    name: 'Brazilian guests with company',
    text: `Nome;E-mail;Telefone;Acompanhantes;Pessoas;Menores;Maiores;Nome dos acompanhantes (categoria);Status;Observacao;Check-in em;Enviado em
Alda Reis;alda@reis.example;(11) 90000-0011;1;2;0;2;Beto Reis (adulto);Confirmado;;;01/02/2026 10:00
Caua Lins;caua@lins.example;(11) 90000-0012;0;1;0;1;;Recusado;viajando;;01/02/2026 10:00
Dina Mota;dina@mota.example;;2;3;1;2;Eli Mota (adulto), Fe Mota (menor);Confirmado;;;02/02/2026 11:00`,
    map: { full_name: 0, email: 1, phone: 2, status: 8, notes: 9 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'Brazilian attendance below a title',
    text: `=== Lista de Participantes ===
Nome;E-mail;Telefone;CPF;Nascimento;Gênero;Presente?;Permissão
Gil Nunes;gil@nunes.example;(21) 90000-0001;000;01/01/1990;M;Não;usuário
Hebe Onofre;hebe@onofre.example;(21) 90000-0002;001;02/02/1992;F;Não;usuário
Ivo Paiva;ivo@paiva.example;;002;03/03/1988;M;Sim;usuário`,
    map: { full_name: 0, email: 1, phone: 2, checked_in: 6 },
    people: 3,
    header: 1,
  },
  {
    name: 'Brazilian contacts',
    text: `Nome,E-mail,Telefone,Cidade,Bairro,Status,Data Cadastro
Jade Queiroz,jade@queiroz.example,81 90000-0001,Recife,Centro,Ativo,01/02/2026
Kiko Ramos,kiko@ramos.example,81 90000-0002,Olinda,Carmo,Ativo,02/02/2026
Lia Sales,lia@sales.example,,Recife,Torre,Inativo,05/02/2026`,
    map: { full_name: 0, email: 1, phone: 2, town: 3, status: 5, registered_at: 6 },
    people: 3,
    statuses: ['coming', 'coming', 'cancelled'],
  },
  {
    name: 'Czech contacts',
    text: `Jméno,Příjmení,E-mail,Telefon,Město,Fáze
Adam,Beneš,adam@benes.example,601 000 011,Brno,zájemce
Bára,Černá,bara@cerna.example,601 000 012,Tábor,člen
Cyril,Dvořák,cyril@dvorak.example,,Brno,člen`,
    map: { first_name: 0, last_name: 1, email: 2, phone: 3, town: 4 },
    people: 3,
  },
  {
    name: 'Czech camp',
    text: `ID,Objekt,Typ ubytování,Příjezd,Odjezd,Dospělí,Děti,Jméno,Příjmení,E-mail,Telefon,SPZ,Celková cena,Status,Vytvořeno
11,Chata,Pokoj,2026-07-01,2026-07-05,2,1,Dana,Fialová,dana@fialova.example,601 000 021,1A1,2000,potvrzeno,2026-02-01
12,Louka,Stan,2026-07-01,2026-07-03,1,0,Emil,Hora,emil@hora.example,601 000 022,,800,zrušeno,2026-02-02
13,Louka,Stan,2026-07-02,2026-07-06,2,2,Filip,Jón,filip@jon.example,,2B2,1600,potvrzeno,2026-02-04`,
    map: { first_name: 7, last_name: 8, email: 9, phone: 10, status: 13, registered_at: 14 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'Swedish shifts',
    text: `Namn;E-post;Telefon;Bokat
Karin Holm;karin@holm.example;070-000 01 01;2026-02-01 10:00
Lars Ivarsson;lars@ivarsson.example;070-000 01 02;2026-02-01 12:30
Moa Jonsson;moa@jonsson.example;;2026-02-03 08:00`,
    map: { full_name: 0, email: 1, phone: 2, registered_at: 3 },
    people: 3,
  },
  {
    name: 'Swedish members',
    text: `Namn;E-post;Telefon;Adress;Postnummer;Ort;Hushåll;Betald 2026;Medlem sedan
Nora Kvist;nora@kvist.example;070-000 01 11;Gatan 1;56131;Huskvarna;1;ja;2019
Olle Lind;olle@lind.example;;Gatan 2;55111;Jönköping;2;;2021
Pia Modig;pia@modig.example;070-000 01 13;Gatan 3;57331;Tranås;3;ja;2020`,
    map: { full_name: 0, email: 1, phone: 2, town: 5 },
    people: 3,
  },
  {
    name: 'Norwegian event',
    text: `#;Påmeldt;Navn;E-post;Allergier;Middag;Samtykke
1;2026-02-01 10:00;Anne Bø;anne@bo.example;;Ja;Ja
2;2026-02-01 11:00;Bjørn Dal;bjorn@dal.example;Gluten, laktose;Nei;Ja
3;2026-02-03 09:10;Carina Eng;carina@eng.example;;Ja;Ja`,
    map: { registered_at: 1, full_name: 2, email: 3, diet: 4, consent: 6 },
    people: 3,
  },
  {
    name: 'Norwegian course, who pays beside',
    text: `Fornavn;Etternavn;E-post;Adresse;Postnr;Poststed;Betaler;Org.nr
Dag;Foss;dag@foss.example;Veien 1;0150;Oslo;Firma AS;999000001
Eli;Grov;eli@grov.example;Veien 2;5003;Bergen;;
Finn;Hove;finn@hove.example;Veien 3;7010;Trondheim;Etat Nord;999000002`,
    map: { first_name: 0, last_name: 1, email: 2, town: 5 },
    people: 3,
  },
  {
    name: 'Finnish residents',
    text: `Rakennus;Asunto;Nimi;Sähköposti;Tunnus
A;1;Aino Eskola;aino@eskola.example;123
A;2;Eetu Forss;eetu@forss.example;124
B;1;Helka Granö;helka@grano.example;125`,
    map: { full_name: 2, email: 3 },
    people: 3,
  },
  {
    name: 'Finnish members with a fee',
    text: `Jäsennumero;Nimi;Sähköposti;Jäsenmaksu
1;Iiro Heino;iiro@heino.example;40,00
2;Jonna Ikonen;jonna@ikonen.example;40,00
3;Kalle Jokela;kalle@jokela.example;20,00`,
    map: { ticket_id: 0, full_name: 1, email: 2 },
    people: 3,
  },
  {
    name: 'Russian school',
    text: `ID,ФИО,Email,Телефон,Дата регистрации,Онбординг
1,Агеева Нина Львовна,nina@ageeva.example,+7 900 000-01-01,2026-02-01,да
2,Быков Олег Ильич,oleg@bykov.example,+7 900 000-01-02,2026-02-02,нет
3,Власова Ия Юрьевна,iya@vlasova.example,,2026-02-05,да`,
    map: { full_name: 1, email: 2, phone: 3, registered_at: 4 },
    people: 3,
  },
  {
    name: 'Russian groups',
    text: `ФИО,email,группа
Гусев Иван Петрович,ivan@gusev.example,ИС-21
Дёмина Анна Олеговна,anna@demina.example,П-31
Ежова Рита Павловна,rita@ezhova.example,ИС-21`,
    map: { full_name: 0, email: 1, group: 2 },
    people: 3,
  },
  {
    name: 'Japanese tournament, a representative for the team',
    text: `受付番号,種別,代表者名,メール,電話,チーム名,参加者名,所属,性別,申込日時
101,団体,大野 健,ken@ohno.example,090-0000-0011,青空,加藤 光,西高校,男,2026/02/01 10:00
101,団体,大野 健,ken@ohno.example,090-0000-0011,青空,木村 翼,西高校,男,2026/02/01 10:00
102,個人,久保 茜,akane@kubo.example,090-0000-0012,,久保 茜,東高校,女,2026/02/03 12:20`,
    map: { full_name: 6, organization: 7, registered_at: 9 },
    people: 3,
  },
  {
    name: 'Chinese staff',
    text: `员工编号,姓名,邮箱,电话,部门,职位,入职日期,状态,角色
E01,高远,gaoyuan@staff.example,13300000001,研发,工程师,2020-01-01,在职,员工
E02,何静,hejing@staff.example,13300000002,人事,主管,2019-05-01,在职,经理
E03,蒋帆,jiangfan@staff.example,,研发,工程师,2022-03-01,在职,员工`,
    map: { ticket_id: 0, full_name: 1, email: 2, phone: 3, status: 7 },
    people: 3,
  },
  {
    name: 'Chinese subscribers',
    text: `姓名,邮箱,累计金额,购买次数,注册时间,订阅状态,业务员
林青,linqing@mail.example,100,1,2026-01-01,已订阅,马超
罗薇,luowei@mail.example,200,2,2026-01-02,未订阅,马超
彭磊,penglei@mail.example,300,3,2026-01-03,已订阅,唐蕾`,
    map: { full_name: 0, email: 1, registered_at: 4 },
    people: 3,
  },
  {
    name: 'Vietnamese users',
    text: `Họ tên,Email,Vai trò,Trạng thái,Ngày tạo
Trần Thị Mai,mai@tran.example,Thành viên,Đã xác nhận,2026-02-01
Lê Văn Sơn,son@le.example,Thành viên,Đã hủy,2026-02-02
Phạm Thu Hà,ha@pham.example,Thành viên,Đã xác nhận,2026-02-04`,
    map: { full_name: 0, email: 1, status: 3, registered_at: 4 },
    people: 3,
    statuses: ['coming', 'cancelled', 'coming'],
  },
  {
    name: 'Vietnamese list with phones',
    text: `ID,Họ tên,Email,SĐT,Vai trò,Ngày tạo
1,Vũ Minh Anh,anh@vu.example,0900000001,user,01/02/2026
2,Đỗ Quang Huy,huy@do.example,0900000002,user,02/02/2026
3,Bùi Lan Chi,chi@bui.example,,user,05/02/2026`,
    map: { full_name: 1, email: 2, phone: 3, registered_at: 5 },
    people: 3,
  },
  {
    name: 'Dutch relations',
    text: `Naam,E-mail,Plaats
Anna de Boer,anna@deboer.example,Utrecht
Bram Claes,bram@claes.example,Zeist
Coen Dekker,coen@dekker.example,Utrecht`,
    map: { full_name: 0, email: 1, town: 2 },
    people: 3,
  },
  {
    name: 'Dutch answers to an invitation',
    text: `ID,Naam,E-mail,Datum
1,Daan Evers,daan@evers.example,2026-02-01 10:00:00
2,Eva Franken,eva@franken.example,2026-02-01 12:10:00
3,Gijs Haan,gijs@haan.example,2026-02-04 09:00:00`,
    map: { full_name: 1, email: 2, registered_at: 3 },
    people: 3,
  },
  {
    name: 'Arabic draw',
    text: `الاسم,البريد الإلكتروني,الهاتف,المدينة,تاريخ التسجيل,كود الإحالة,التقدم,المشاركات
منى سالم,mona@salem.example,0500000001,جدة,2026-02-01,A1,10%,2
فهد العلي,fahd@ali.example,0500000002,الرياض,2026-02-02,B2,20%,1
ريم ناصر,reem@naser.example,,جدة,2026-02-05,C3,5%,0`,
    map: { full_name: 0, email: 1, phone: 2, town: 3, registered_at: 4 },
    people: 3,
  },
  {
    name: 'Hungarian orders',
    text: `Név,E-mail cím,Rendelt jegyek száma,Regisztráció időpontja
Antal Zsuzsa,zsuzsa@antal.example,2,2026. 02. 01. 10:00:00
Bakos Géza,geza@bakos.example,1,2026. 02. 02. 11:20:00
Csonka Irma,irma@csonka.example,1,2026. 02. 03. 18:05:00`,
    map: { full_name: 0, email: 1, registered_at: 3 },
    people: 3,
  },
  {
    name: 'Turkish registrations',
    text: `Ad Soyad,E-posta,Telefon,Kayıt Tarihi
Aslı Bozkurt,asli@bozkurt.example,0500 000 01 01,2026-02-01 10:00
Burak Çetin,burak@cetin.example,0500 000 01 02,2026-02-02 12:30
Ceren Doğan,ceren@dogan.example,,2026-02-04 09:15`,
    map: { full_name: 0, email: 1, phone: 2, registered_at: 3 },
    people: 3,
  },
];
