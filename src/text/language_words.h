// What tells a language where groups of letters do not: its words of grammar, and the script that it alone is written
// in. Words as unicode::fold leaves them (no accents: tones of Yoruba are often left out). A row is a fact about the
// language, from any grammar of it; words that a neighbour has as well stand in both rows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace vigie::text::words {

struct LanguageRow {
  std::string_view language;
  std::string_view words;  // parted by spaces
};
inline constexpr std::array kGrammar = std::to_array<LanguageRow>({
    {"en",
     "the of and to in that is was for with on as by from at this are be it his her has have had not but which "
     "were their they you we he she or an will who when what been more about after into your our can there"},
    {"fr",
     "le la les de des du un une et est en dans que qui pour par sur au aux avec ne pas ce cette ces il elle ils "
     "elles nous vous se son sa ses leur plus ont ete sont etre ou mais comme l d c s n qu on"},
    {"es",
     "el la los las de del un una y en que por para con se su sus al lo como es son no mas ha han fue esta este "
     "entre sobre pero muy ya tambien le les desde cuando hasta sin hay ser"},
    {"pt",
     "o a os as de do da dos das um uma e em no na nos nas que por para com se seu sua ao mais nao foi sao como "
     "pelo pela ou mas tem ja ate entre sobre ele ela isso voce muito ser esta"},
    {"it",
     "il lo la i gli le di del della dei delle degli un una e in nel nella che per con si non da dal dalla sono "
     "come al alla piu ha anche questo questa ma sul l d e stato essere suo sua tra"},
    {"de",
     "der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er "
     "hat dass sie nach wird bei einer um am sind noch wie einem uber einen so zum war haben nur oder aber vor"},
    {"nl",
     "de het een van en in is op te dat die voor met zijn niet aan er om ook als bij door naar uit wordt maar "
     "over worden deze dit heeft hebben nog kan was wel tot meer we je ze hij zich of geen werd"},
    {"pl",
     "i w na z do sie nie jest to ze o od po jak za przez dla a ale oraz tym co byl byla sa przy jego jej tylko "
     "ktory ktora ktore juz ich moze tego bardzo czy pod"},
    {"ro",
     "de si in la a cu din pe care nu este sa un o pentru au fost mai ce ca se sunt prin dar sau al ale lui le "
     "ei cel cea acest aceasta fi va am i ne dupa"},
    {"tr",
     "ve bir bu da de ile icin cok olarak daha gibi en ne olan sonra kadar ama ise mi var degil ki o ya her veya "
     "olan oldugu tarafindan yil gore ancak"},
    {"az",
     "ve bir bu da de ile ucun cox daha kimi ne olan sonra qeder amma ise var deyil ki o ya her olaraq "
     "azerbaycan olub edir eden teref"},
    {"sw",
     "na ya wa kwa ni za la katika cha hii kuwa huo hiyo au lakini pia wake yake zake sana kama baada kabla hao "
     "wao huyo ambao ambayo alikuwa walikuwa mwaka watu nchi kutoka hata bila"},
    {"id",
     "yang dan di ke dari untuk dengan pada ini itu dalam tidak akan adalah oleh karena bisa bahwa juga sebagai "
     "atau anda kami mereka ada telah sudah saat namun agar hanya hingga kota provinsi kabupaten seperti para"},
    {"ms",
     "yang dan di ke dari untuk dengan pada ini itu dalam tidak akan adalah oleh kerana boleh bahawa juga "
     "sebagai atau anda kami mereka ada telah ialah iaitu daripada sahaja negeri kerajaan beliau manakala awak"},
    {"so",
     "iyo oo waa ee ka ku u ay uu ayaa in la waxaa waxay wuxuu aan soo uga kala loo lagu laga isku ama si ah leh "
     "kuwa waxa kale inuu inay markii dalka magaalada sida kaas taas balse hadii haddii ugu ayey lahaa jiray "
     "isaga iyada waxaan wuxuuna aad kuu noo una buu bay baa qof dadka"},
    {"yo",
     "ni ti awon ati je si won ninu fun lati pelu o naa ko bi re ile odun kan pe yi yii n ilu omo wa sugbon "
     "nigba gege gbogbo tabi nitori orile ede eniyan ki mo wipe fi ba se gba oba lo iwe kii bere akoko ibi ojo "
     "a i da oun oje pupo tun osu agbegbe ipinle"},
    {"ha",
     "da na a ta ya ne ce cikin don wannan shi su kuma wanda amma ba ga daga yake tana suka sun mutane akwai "
     "domin har sai mai masu lokacin kasar gwamnati"},
    {"ru",
     "и в не на что с по это как а к но из у за от о он она они его все так же для бы было быть был только или "
     "мы вы также которые который до при"},
    {"uk",
     "і в не на що з по це як а до але із у за від про він вона вони його все так для було бути був тільки або "
     "ми ви також які який при та й чи є його"},
    {"sr",
     "и у не на што са по то као а али из за од о он она они његов све тако да је се су су који која које би "
     "било бити био само или ми ви до при i u je se su na da za od koji koja koje bi kao ili nije sa"},
    {"ar", "في من على الى ان عن مع هذا هذه التي الذي ما لا كان كانت او بعد قبل كل ذلك و قد لم بين ثم حيث هو هي"},
    {"fa", "در از به که این را با است برای آن ان اين يک یک می تا شده بود های ها کرد شد خود هم نیز ما بر و"},
    {"ur", "کے کی میں ہے اور سے کا کو اس نے پر یہ ہیں کہ بھی تھا ایک نہیں کر جو گیا تو ان"},
});

// Scripts of one language mostly: a text in it that tells no more is likely in that language.
struct ScriptRow {
  char32_t first, last;
  std::string_view language;
};
inline constexpr std::array kScripts = std::to_array<ScriptRow>({
    {0x0370, 0x03FF, "el"},
    {0x0530, 0x058F, "hy"},
    {0x0590, 0x05FF, "he"},
    {0x0900, 0x097F, "hi"},
    {0x0980, 0x09FF, "bn"},
    {0x0E00, 0x0E7F, "th"},
    {0x10A0, 0x10FF, "ka"},
    {0x1200, 0x137F, "am"},
    {0x3040, 0x30FF, "ja"},
    {0xAC00, 0xD7AF, "ko"},
});

}  // namespace vigie::text::words
