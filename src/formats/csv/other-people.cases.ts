/** Headings of who comes, and of people who only stand beside them, in one tongue. */
type Tongue = {
  readonly own: readonly [name: string, email: string];
  /** Headings of somebody else's name and address: buyer, parent, emergency, manager, inviter, host, speaker. */
  readonly others: readonly (readonly [name: string, email: string])[];
};

export const TONGUES: Readonly<Record<string, Tongue>> = {
  English: {
    own: ['Name', 'E-mail'],
    others: [
      ['Buyer', 'Buyer e-mail'],
      ['Emergency contact', 'Emergency contact e-mail'],
      ['Parent/guardian', 'Parent/guardian e-mail'],
      ['Line manager', 'Line manager e-mail'],
      ['Referred by', "Referrer's e-mail"],
      ['Table host', 'Host e-mail'],
      ['Speaker', 'Speaker e-mail'],
      ['Invited by', 'Inviter e-mail'],
      ['Tutor', 'Tutor e-mail'],
      ['Next of kin', 'Next of kin e-mail'],
    ],
  },
  German: {
    own: ['Name', 'E-Mail'],
    others: [
      ['Käufer', 'E-Mail des Käufers'],
      ['Notfallkontakt', 'E-Mail Notfallkontakt'],
      ['Erziehungsberechtigte', 'E-Mail der Eltern'],
      ['Vorgesetzte', 'E-Mail der Vorgesetzten'],
      ['Eingeladen von', 'E-Mail der einladenden Person'],
      ['Gastgeberin', 'E-Mail der Gastgeberin'],
      ['Referent', 'E-Mail Referent'],
      ['Ansprechpartner', 'E-Mail Ansprechpartner'],
    ],
  },
  French: {
    own: ['Nom complet', 'Courriel'],
    others: [
      ['Acheteur', "E-mail de l'acheteur"],
      ["Contact d'urgence", "E-mail du contact d'urgence"],
      ['Parent ou tuteur', 'E-mail du parent'],
      ['Responsable hiérarchique', 'E-mail du responsable'],
      ['Invité par', 'E-mail du parrain'],
      ['Hôte de table', "E-mail de l'hôte"],
      ['Conférencier', 'E-mail du conférencier'],
    ],
  },
  Spanish: {
    own: ['Nombre y apellidos', 'Correo electrónico'],
    others: [
      ['Comprador', 'Correo del comprador'],
      ['Contacto de emergencia', 'Correo del contacto de emergencia'],
      ['Padre, madre o tutor', 'Correo del tutor'],
      ['Jefe directo', 'Correo del jefe directo'],
      ['Invitado por', 'Correo de quien invita'],
      ['Anfitrión', 'Correo del anfitrión'],
      ['Ponente', 'Correo del ponente'],
    ],
  },
  Italian: {
    own: ['Nome e cognome', 'Indirizzo e-mail'],
    others: [
      ['Acquirente', "E-mail dell'acquirente"],
      ['Contatto di emergenza', 'E-mail contatto di emergenza'],
      ['Genitore', 'E-mail del genitore'],
      ['Responsabile', 'E-mail del responsabile'],
      ['Invitato da', 'E-mail di chi invita'],
      ['Relatore', 'E-mail del relatore'],
    ],
  },
  Portuguese: {
    own: ['Nome completo', 'E-mail'],
    others: [
      ['Comprador', 'E-mail do comprador'],
      ['Contato de emergência', 'E-mail do contato de emergência'],
      ['Responsável pelo menor', 'E-mail do responsável'],
      ['Gestor', 'E-mail do gestor'],
      ['Convidado por', 'E-mail de quem convidou'],
      ['Palestrante', 'E-mail do palestrante'],
    ],
  },
  Dutch: {
    own: ['Naam', 'E-mailadres'],
    others: [
      ['Koper', 'E-mailadres koper'],
      ['Contact bij nood', 'E-mailadres contact bij nood'],
      ['Ouder/verzorger', 'E-mailadres ouder'],
      ['Leidinggevende', 'E-mailadres leidinggevende'],
      ['Uitgenodigd door', 'E-mailadres van wie uitnodigde'],
      ['Gastheer', 'E-mailadres gastheer'],
      ['Spreker', 'E-mailadres spreker'],
    ],
  },
  Polish: {
    own: ['Imię i nazwisko', 'Adres e-mail'],
    others: [
      ['Kupujący (imię i nazwisko)', 'E-mail kupującego'],
      ['Osoba do kontaktu w nagłym wypadku', 'E-mail osoby do kontaktu'],
      ['Rodzic lub opiekun', 'E-mail rodzica'],
      ['Przełożony (imię i nazwisko)', 'E-mail przełożonego'],
      ['Zaproszony przez', 'E-mail zapraszającego'],
      ['Prelegent', 'E-mail prelegenta'],
    ],
  },
  Czech: {
    own: ['Jméno a příjmení', 'E-mail'],
    others: [
      ['Kupující', 'E-mail kupujícího'],
      ['Kontakt pro případ nouze', 'E-mail pro případ nouze'],
      ['Zákonný zástupce', 'E-mail zákonného zástupce'],
      ['Nadřízený (jméno)', 'E-mail nadřízeného'],
      ['Pozval', 'E-mail toho, kdo pozval'],
      ['Přednášející', 'E-mail přednášejícího'],
    ],
  },
  Serbian: {
    own: ['Ime i prezime', 'E-mail'],
    others: [
      ['Kupac', 'E-mail kupca'],
      ['Roditelj ili staratelj', 'E-mail roditelja'],
      ['Rukovodilac', 'E-mail rukovodioca'],
      ['Pozvao', 'E-mail domaćina'],
      ['Predavač', 'E-mail predavača'],
    ],
  },
  Hungarian: {
    own: ['Név', 'E-mail cím'],
    others: [
      ['Vásárló neve', 'Vásárló e-mail címe'],
      ['Anyja neve', 'Szülő e-mail címe'],
      ['Felettes neve', 'Felettes e-mail címe'],
      ['Értesítendő személy neve', 'Értesítendő személy e-mail címe'],
      ['Meghívó neve', 'Meghívó e-mail címe'],
      ['Előadó neve', 'Előadó e-mail címe'],
    ],
  },
  Swedish: {
    own: ['Namn', 'E-post'],
    others: [
      ['Köpare', 'Köparens e-post'],
      ['Anhörig', 'Anhörigs e-post'],
      ['Vårdnadshavare', 'Vårdnadshavares e-post'],
      ['Närmaste chef', 'Chefens e-post'],
      ['Inbjuden av', 'Inbjudarens e-post'],
      ['Värd', 'Värdens e-post'],
      ['Talare', 'Talarens e-post'],
    ],
  },
  Finnish: {
    own: ['Nimi', 'Sähköposti'],
    others: [
      ['Ostaja', 'Ostajan sähköposti'],
      ['Huoltajan nimi', 'Huoltajan sähköposti'],
      ['Esihenkilön nimi', 'Esihenkilön sähköposti'],
      ['Lähiomainen', 'Lähiomaisen sähköposti'],
      ['Kutsujan nimi', 'Kutsujan sähköposti'],
      ['Puhuja', 'Puhujan sähköposti'],
    ],
  },
  Turkish: {
    own: ['Ad Soyad', 'E-posta'],
    others: [
      ['Satın alan', 'Satın alanın e-postası'],
      ['Veli adı soyadı', 'Veli e-posta'],
      ['Yönetici adı soyadı', 'Yönetici e-posta'],
      ['Acil durumda aranacak kişi', 'Acil durum e-posta'],
      ['Davet eden', 'Davet edenin e-postası'],
      ['Konuşmacı', 'Konuşmacı e-posta'],
    ],
  },
  Russian: {
    own: ['ФИО', 'Электронная почта'],
    others: [
      ['Покупатель', 'Почта покупателя'],
      ['ФИО родителя', 'Почта родителя'],
      ['ФИО руководителя', 'Почта руководителя'],
      ['Экстренный контакт', 'Почта экстренного контакта'],
      ['Кто пригласил', 'Почта пригласившего'],
      ['Докладчик', 'Почта докладчика'],
    ],
  },
  Ukrainian: {
    own: ["Прізвище та ім'я", 'Електронна пошта'],
    others: [
      ['Покупець', 'Пошта покупця'],
      ['ПІБ батька або матері', 'Пошта батьків'],
      ['ПІБ керівника', 'Пошта керівника'],
      ['Хто запросив', 'Пошта того, хто запросив'],
      ['Доповідач', 'Пошта доповідача'],
    ],
  },
  Greek: {
    own: ['Ονοματεπώνυμο', 'Email'],
    others: [
      ['Αγοραστής', 'Email αγοραστή'],
      ['Όνομα γονέα', 'Email γονέα'],
      ['Προϊστάμενος', 'Email προϊσταμένου'],
      ['Επαφή έκτακτης ανάγκης', 'Email έκτακτης ανάγκης'],
      ['Ομιλητής', 'Email ομιλητή'],
    ],
  },
  Arabic: {
    own: ['الاسم الكامل', 'البريد الإلكتروني'],
    others: [
      ['اسم المشتري', 'بريد المشتري'],
      ['اسم ولي الأمر', 'بريد ولي الأمر'],
      ['اسم المدير', 'بريد المدير'],
      ['اسم المتحدث', 'بريد المتحدث'],
    ],
  },
  Hebrew: {
    own: ['שם מלא', 'דוא"ל'],
    others: [
      ['שם הרוכש', 'דוא"ל הרוכש'],
      ['שם ההורה', 'דוא"ל ההורה'],
      ['שם המנהל', 'דוא"ל המנהל'],
      ['איש קשר לחירום', 'דוא"ל לחירום'],
    ],
  },
  Japanese: {
    own: ['お名前', 'メールアドレス'],
    others: [
      ['購入者氏名', '購入者メールアドレス'],
      ['保護者氏名', '保護者メールアドレス'],
      ['緊急連絡先(氏名)', '緊急連絡先メールアドレス'],
      ['上司氏名', '上司メールアドレス'],
      ['紹介者氏名', '紹介者メールアドレス'],
      ['講師名', '講師メールアドレス'],
    ],
  },
  Chinese: {
    own: ['姓名', '电子邮件'],
    others: [
      ['购票人姓名', '购票人电子邮件'],
      ['家长姓名', '家长电子邮件'],
      ['紧急联系人姓名', '紧急联系人电子邮件'],
      ['主管姓名', '主管电子邮件'],
      ['推荐人姓名', '推荐人电子邮件'],
      ['讲师姓名', '讲师电子邮件'],
    ],
  },
  Korean: {
    own: ['이름', '이메일'],
    others: [
      ['구매자 이름', '구매자 이메일'],
      ['보호자 이름', '보호자 이메일'],
      ['추천인 이름', '추천인 이메일'],
      ['강사 이름', '강사 이메일'],
    ],
  },
  Indonesian: {
    own: ['Nama lengkap', 'Alamat email'],
    others: [
      ['Nama pembeli', 'Email pembeli'],
      ['Nama orang tua', 'Email orang tua'],
      ['Nama atasan', 'Email atasan'],
      ['Kontak darurat', 'Email kontak darurat'],
      ['Diundang oleh', 'Email pengundang'],
      ['Nama pembicara', 'Email pembicara'],
    ],
  },
  'a tongue nobody knows': {
    own: ['Name', 'Email'],
    others: [
      ['Brumplo', 'Brumplo email'],
      ['Zifkan', 'Email zifkanum'],
      ['Trovel (full name)', 'Trovel e-mail'],
    ],
  },
};
