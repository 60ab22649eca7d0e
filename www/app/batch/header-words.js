/**
 * What the columns of customer files are called, in the languages that such files come in. Compared without case,
 * accents and anything but letters and digits: `Date of Birth`, `date_of_birth` and `DATE-OF-BIRTH` are one word here.
 *
 * @typedef {"name" | "first" | "middle" | "last" | "id" | "birthDate" | "country" | "kind" | "gender" | "identifier"} Meaning
 */

/** @type {Record<Meaning, string>} Words of a header, with blanks for what is left out of them, commas between. */
const WORDS = {
  name: `name, nom, nome, full name, customer name, client name, party name, entity name, company name, company, business name, legal name, counterparty,
    beneficiary, account name, account holder, vessel name, ship name, supplier, vendor, organisation, organization, customer, client,
    nom complet, nom et prenom, nom du client, raison sociale, denomination sociale, denomination, titulaire, societe, entreprise, beneficiaire,
    nombre completo, nombre y apellidos, apellidos y nombre, nombre del cliente, razon social, denominacion social, empresa, titular, cliente,
    vollstandiger name, kundenname, firmenname, firma, unternehmen, kunde, bezeichnung, kontoinhaber,
    nome completo, ragione sociale, denominazione, azienda, razao social, nome do cliente, naam, volledige naam, bedrijfsnaam,
    الاسم, الاسم الكامل, اسم العميل, اسم الشركة, 姓名, 名称, 客户名称, 客户姓名, 公司名称, 企业名称, 单位名称, 氏名, 会社名, 성명, 이름, 회사명,
    имя и фамилия, фио, полное имя, наименование, название организации, повне ім'я, піб`,
  first: `first name, first, given name, given names, forename, forenames, christian name, prenom, prenoms, nombre, nombres, nombre de pila,
    vorname, vornamen, primo nome, primeiro nome, nome proprio, voornaam, الاسم الأول, الاسم الشخصي, 名, 名字, имя, ім'я`,
  middle: `middle name, middle names, middle, middle initial, second name, patronymic, father name, fathers name, deuxieme prenom, autres prenoms,
    segundo nombre, zweiter vorname, weitere vornamen, mittelname, patronyme, patronimico, tussenvoegsel, اسم الأب, اسم الاب, отчество, по батькові, 中间名`,
  last: `last name, last, surname, family name, second surname, maternal surname, paternal surname, nom de famille, patronyme usuel,
    apellido, apellidos, primer apellido, segundo apellido, apellido paterno, apellido materno, nachname, familienname, zuname,
    cognome, sobrenome, apelido, achternaam, اسم العائلة, اللقب, اسم العائله, 姓, 姓氏, фамилия, прізвище`,
  id: `id, customer id, client id, customer number, customer no, client number, client no, account, account number, account no, reference, ref,
    case id, record id, number, no, nr, row id, key, cif, party id, uid, external id, internal id, user id, member id, partner id, kyc id,
    identifiant, identifiant client, numero client, numero de client, code client, numero de compte, numero de dossier,
    id cliente, codigo de cliente, codigo cliente, numero de cliente, n de cliente, referencia, codigo, numero de cuenta, expediente,
    kundennummer, kunden nr, kundennr, kunden id, kontonummer, konto nr, referenz, aktenzeichen, nummer, geschaftspartner,
    codice cliente, numero cliente, codigo do cliente, klantnummer,
    الرقم, رقم العميل, المعرف, رقم الحساب, 编号, 客户编号, 客户号, 账号, 序号, номер, номер клиента, код клиента`,
  birthDate: `date of birth, birth date, birthdate, dob, born, birthday, year of birth, birth year, yob, incorporation date of birth,
    date de naissance, ne le, nee le, naissance, annee de naissance, fecha de nacimiento, f nacimiento, nacimiento, fecha nac, ano de nacimiento,
    geburtsdatum, geburtstag, geboren, geboren am, geb datum, gebdatum, geburtsjahr, data di nascita, data de nascimento, geboortedatum,
    تاريخ الميلاد, تاريخ الولادة, 出生日期, 生日, 出生年月, 出生年月日, дата рождения, дата народження`,
  country: `country, country code, nationality, nationalities, citizenship, country of residence, residence, residence country, country of incorporation,
    country of registration, jurisdiction, domicile, flag, flag state, ctry, iso country, country iso,
    pays, code pays, nationalite, citoyennete, pays de residence, pays d immatriculation, juridiction, pavillon,
    pais, codigo pais, codigo de pais, nacionalidad, ciudadania, pais de residencia, jurisdiccion, bandera,
    land, landercode, lander code, landercode iso, landeskennzeichen, nationalitat, staatsangehorigkeit, staatsburgerschaft, wohnsitzland, sitzland, staat, flagge,
    paese, nazionalita, cittadinanza, nacionalidade, nationaliteit, البلد, الجنسية, الدولة, بلد الإقامة, 国家, 国籍, 国别, 国家地区, страна, гражданство, країна`,
  kind: `kind, type, entity type, party type, customer type, client type, category, type of entity, legal form type, record type, person or company, segment,
    nature, type de client, type d entite, categorie, tipo, tipo de cliente, tipo de entidad, tipo de persona, categoria, naturaleza,
    art, typ, kundentyp, kundenart, kategorie, personenart, tipo cliente, tipo di cliente, النوع, نوع العميل, الفئة, 类型, 类别, 客户类型, тип, тип клиента, вид`,
  gender: `gender, sex, sexe, genre, civilite, sexo, genero, geschlecht, anrede, salutation, sesso, geslacht, الجنس, النوع الاجتماعي, 性别, пол, стать`,
  identifier: `identifier, identifiers, passport, passport number, passport no, national id, national id number, national identity number, identity card, id card,
    id number, id document, document number, identification number, tax id, tax number, tin, vat, vat number, vat id, registration number, company number,
    company registration number, registration no, lei, imo, imo number, bic, swift, swift bic, ssn, social security number, ein, duns, mmsi, call sign,
    driving licence, driver license, wallet, wallet address, crypto address, email, e mail, phone, telephone,
    passeport, numero de passeport, piece d identite, carte d identite, numero d identification, siren, siret, numero fiscal, numero d immatriculation, numero de tva,
    pasaporte, numero de pasaporte, dni, nif, nie, cedula, documento, documento de identidad, numero de documento, numero de identificacion, rfc, curp, ruc, rut, cif nif,
    reisepass, passnummer, pass nr, reisepassnummer, ausweisnummer, personalausweis, steuernummer, steuer id, ust id, umsatzsteuer id, handelsregisternummer, hrb,
    passaporto, codice fiscale, partita iva, cpf, cnpj, paspoort, paspoortnummer, bsn,
    رقم الهوية, رقم جواز السفر, جواز السفر, الرقم القومي, الرقم الضريبي, السجل التجاري,
    护照号, 护照号码, 护照, 身份证, 身份证号, 身份证号码, 证件号码, 证件号, 统一社会信用代码, 税号, 注册号, паспорт, номер паспорта, инн, огрн, снилс`,
};

/** @type {Map<string, Meaning>} */
const MEANINGS = new Map(Object.entries(WORDS).flatMap(([meaning, words]) => words.split(",").map((word) => [plain(word), /** @type {Meaning} */ (meaning)])));

/** What a header says that its column holds, if anything. @param {string} header @returns {Meaning | undefined} */
export function meaningOf(header) {
  const word = plain(header);
  return MEANINGS.get(word) ?? MEANINGS.get(word.replace(/\d+$/, ""));
}

/** The text without case, accents, blanks and signs. @param {string} text */
export function plain(text) {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
