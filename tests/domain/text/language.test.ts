import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/domain/text/language.ts';

const examples: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder.',
    'Mayor Ruiz said that about 48,000 vehicles a day are diverted.',
    'Prime Minister Hale to meet Chancellor Roth in Berlin on Friday',
  ],
  de: [
    'Die Stadt sperrte die Hafenbrücke am Dienstag, nachdem Ingenieure einen Riss gefunden hatten.',
    'Bundeskanzlerin Roth trifft am Freitag den Premierminister in London.',
    'Etwa 48.000 Fahrzeuge werden täglich umgeleitet.',
  ],
  fr: [
    'La ville a fermé le pont du port mardi après la découverte d’une fissure.',
    'Environ 48 000 véhicules par jour sont déviés, selon le maire.',
    'Le président rencontre la chancelière à Berlin',
  ],
  es: [
    'La ciudad cerró el puente del puerto el martes tras hallar una grieta.',
    'Unos 48.000 vehículos al día son desviados, dijo la alcaldesa.',
    'El presidente se reúne con la canciller en Berlín',
  ],
  it: [
    'La città ha chiuso il ponte del porto martedì dopo la scoperta di una crepa.',
    'Circa 48.000 veicoli al giorno sono deviati, ha detto il sindaco.',
  ],
  pt: [
    'A cidade fechou a ponte do porto na terça-feira após engenheiros encontrarem uma fissura.',
    'Cerca de 48 mil veículos por dia são desviados, disse o prefeito.',
  ],
  nl: [
    'De stad sloot de havenbrug dinsdag nadat ingenieurs een scheur hadden gevonden.',
    'Ongeveer 48.000 voertuigen per dag worden omgeleid, zei de burgemeester.',
  ],
  sv: [
    'Staden stängde hamnbron på tisdagen efter att ingenjörer hittat en spricka.',
    'Omkring 48 000 fordon om dagen leds om, säger borgmästaren.',
  ],
  da: [
    'Byen lukkede havnebroen tirsdag, efter at ingeniører fandt en revne i en bjælke.',
    'Omkring 48.000 biler bliver hver dag ledt uden om, siger borgmesteren.',
  ],
  nb: [
    'Byen stengte havnebroen tirsdag etter at ingeniører fant en sprekk i en bjelke.',
    'Rundt 48.000 biler blir hver dag ledet utenom, sier ordføreren etter møtet.',
  ],
  fi: [
    'Kaupunki sulki satamasillan tiistaina, kun insinöörit olivat löytäneet halkeaman.',
    'Noin 48 000 autoa joutuu kiertämään, sanoo pormestari, joka on myös huolissaan.',
  ],
  pl: [
    'Miasto zamknęło most portowy we wtorek po tym, jak inżynierowie znaleźli pęknięcie.',
    'Około 48 tysięcy pojazdów dziennie jest kierowanych na objazd, powiedział burmistrz, który nie chce czekać.',
  ],
  cs: [
    'Město uzavřelo přístavní most v úterý poté, co inženýři našli trhlinu v nosníku.',
    'Asi 48 tisíc vozidel denně se musí objíždět, řekl starosta, který je podle svých slov znepokojen.',
  ],
  ro: [
    'Orașul a închis podul portului marți, după ce inginerii au găsit o fisură.',
    'Aproximativ 48.000 de vehicule pe zi sunt deviate, a spus primarul.',
  ],
  hu: [
    'A város kedden lezárta a kikötői hidat, miután a mérnökök repedést találtak.',
    'Naponta mintegy 48 ezer jármű kerül el, mondta a polgármester, és ez nem kevés.',
  ],
  tr: [
    'Belediye, mühendislerin bir çatlak bulmasının ardından liman köprüsünü salı günü kapattı.',
    'Günde yaklaşık 48 bin araç için yeni bir yol var, dedi belediye başkanı.',
  ],
  id: [
    'Kota itu menutup jembatan pelabuhan pada hari Selasa setelah insinyur menemukan retakan.',
    'Sekitar 48.000 kendaraan per hari dialihkan, kata wali kota yang juga khawatir.',
  ],
  vi: [
    'Thành phố đã đóng cửa cây cầu cảng vào thứ Ba sau khi các kỹ sư phát hiện một vết nứt.',
    'Khoảng 48.000 xe mỗi ngày được chuyển hướng, thị trưởng cho biết.',
  ],
  ru: [
    'Город закрыл портовый мост во вторник после того, как инженеры нашли трещину.',
    'Около 48 тысяч машин в день едут в объезд.',
  ],
  uk: [
    'Місто закрило портовий міст у вівторок після того, як інженери знайшли тріщину.',
    'Близько 48 тисяч машин на день їдуть в об’їзд.',
  ],
  bg: [
    'Градът затвори пристанищния мост във вторник, след като инженери откриха пукнатина.',
    'Около 48 хиляди коли на ден се отклоняват, каза кметът.',
  ],
  ar: [
    'أغلقت المدينة جسر الميناء يوم الثلاثاء بعد العثور على شق.',
    'قال العمدة إن نحو 48 ألف مركبة تحول يوميا.',
  ],
  fa: ['شهر پل بندر را روز سه‌شنبه پس از یافتن ترک بست و گفت که پل باز نمی‌شود.'],
  ur: ['شہر نے منگل کو بندرگاہ کا پل بند کر دیا کیونکہ انجینئروں کو دراڑ ملی۔'],
  hi: [
    'इंजीनियरों को दरार मिलने के बाद शहर ने मंगलवार को बंदरगाह पुल बंद कर दिया।',
    'महापौर ने कहा कि हर दिन 48,000 वाहन मोड़े जाते हैं।',
  ],
  mr: ['अभियंत्यांना तडा आढळल्यानंतर शहराने मंगळवारी बंदर पूल बंद केला आहे आणि काम सुरू आहे.'],
  zh: ['工程师发现裂缝后，该市周二关闭了海港大桥。', '市长ANA RUIZ说，每天约有4.8万辆车绕行。'],
  ja: ['技術者が亀裂を発見したため、市は火曜日に港の橋を閉鎖した。', '首相、会見で陳謝へ'],
  ko: ['기술자들이 균열을 발견하자 시는 화요일에 항구 다리를 폐쇄했다.'],
  th: ['เมืองปิดสะพานท่าเรือเมื่อวันอังคารหลังจากวิศวกรพบรอยร้าว'],
  el: ['Η πόλη έκλεισε τη γέφυρα του λιμανιού την Τρίτη.'],
  he: ['העירייה סגרה את גשר הנמל ביום שלישי.'],
  bn: ['প্রকৌশলীরা ফাটল খুঁজে পাওয়ার পর শহর মঙ্গলবার বন্দর সেতু বন্ধ করে দিয়েছে।'],
};

describe('the language of a text', () => {
  it.each(
    Object.entries(examples).flatMap(([language, texts]) =>
      texts.map((text): [string, string] => [language, text]),
    ),
  )('is %s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', '🙂🙂🙂', '12345 67 %', 'Hi', 'xqz wvb ktr plm nbv', 'Microsoft Samsung Toyota'])(
    'is not guessed from %j',
    (text) => {
      expect(detectLanguage(text)).toBeUndefined();
    },
  );

  it('is judged by the text, not by the names in it', () => {
    expect(
      detectLanguage(
        'The mayor of 北京 met the head of Компания in São Paulo, and they spoke of it for an hour.',
      ),
    ).toBe('en');
    expect(detectLanguage('苹果公司Apple Inc.周二发布了新款iPhone和MacBook Pro，价格不变。')).toBe('zh');
  });
});
