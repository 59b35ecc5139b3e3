import type { NewArticle } from '../../src/domain/article.ts';

/** A fire, as its first outlet tells it. */
export function aFire(): NewArticle & { readonly url: string } {
  return {
    title: 'Fire destroys disused Ostermoor spinning mill, two firefighters hurt',
    text: `A fire that broke out before dawn on Monday destroyed the disused Ostermoor spinning mill on Quarry Lane, and two firefighters were taken to hospital with burns.

Crews from Ostermoor and Tellingford fought the blaze for six hours, fire chief Adele Varga said. The roof of the four-storey brick building, empty since 1998, fell in at about 7 a.m.

Residents of 40 houses along Quarry Lane were told to keep their windows shut because of asbestos in the roof. Police are looking for two boys who were seen climbing the fence on Sunday evening.

The mill was to become flats. Developer Halvorsen Homes had won permission for 120 of them in January.`,
    source: 'City Ledger',
    language: 'en',
    completeness: 'full',
    url: 'https://ledger.example/ostermoor-mill',
    publishedAt: new Date('2026-03-02T10:00:00Z'),
  };
}

/** The same fire, in another outlet's words. */
export function anotherTelling(): NewArticle & { readonly url: string } {
  return {
    title: 'Two firefighters injured as blaze guts Ostermoor mill',
    text: `Two firefighters suffered burns when flames tore through the old spinning mill at Ostermoor early on Monday.

Adele Varga, the fire chief, said her crews and colleagues from Tellingford needed six hours to bring the fire in Quarry Lane under control. The roof collapsed shortly after 7 a.m., she said.

People living nearby were warned about asbestos from the roof. Two boys had been seen at the fence the evening before, and police want to talk to them.

Halvorsen Homes wanted to turn the mill, which closed in 1998, into 120 flats.`,
    source: 'Coast Radio',
    language: 'en',
    completeness: 'full',
    url: 'https://radio.example/mill-fire',
    publishedAt: new Date('2026-03-02T12:30:00Z'),
  };
}
