// Words that tell of automated means, and words that deny what follows, in the 24 official languages.
#pragma once

#include "word_table.hpp"

#include <string_view>

namespace dsacheck::texts {

// clang-format off
inline constexpr plain_word automation_words[] = {
    {"automat*"}, {"automá*"}, {"algorit*"}, {"algorithm*"}, {"αυτοματ*"}, {"αλγοριθμ*"}, {"автомат*"}, {"алгоритъм*"}, {"алгоритм*"}, {"samodej*"}, {"uathoibr*"}, {"algartam*"}, {"awtomat*"}, {"algoritm*"},
    {"classifier*"}, {"classificateur*"}, {"clasificador*"}, {"classificador*"}, {"classificatore*"}, {"klassifikator*"}, {"klasyfikator*"}, {"osztályoz*"},
    {"järjestelmämme"}, {"rendszereink"}, {"rendszerünk"}, {"maskinellt"}, {"koneellises*"}, {"maschinell"}, {"gépi"},
};

/// Two words, one behind the other; the second may go on.
struct word_pair {
    std::string_view word; ///< the first
    std::string_view second;
};
inline constexpr word_pair automation_pairs[] = {
    {"our", "system"}, {"our", "technolog"}, {"machine", "learning"}, {"artificial", "intelligence"}, {"unsere", "systeme"}, {"unser", "system"}, {"unseren", "systemen"}, {"unserer", "systeme"}, {"künstliche", "intelligenz"}, {"künstlicher", "intelligenz"},
    {"nos", "systèmes"}, {"intelligence", "artificielle"}, {"nuestros", "sistemas"}, {"inteligencia", "artificial"}, {"nostri", "sistemi"}, {"intelligenza", "artificiale"}, {"nasze", "system"}, {"naszych", "system"}, {"sztuczn", "inteligencj"}, {"onze", "system"}, {"kunstmatige", "intelligentie"},
    {"nossos", "sistemas"}, {"inteligência", "artificial"}, {"συστηματα", "μασ"}, {"τεχνητη", "νοημοσυνη"}, {"нашите", "систем"}, {"изкуствен", "интелект"}, {"sistemele", "noastre"}, {"inteligență", "artificială"}, {"naše", "systémy"}, {"umělá", "inteligence"}, {"umelá", "inteligencia"},
    {"våra", "system"}, {"vores", "system"}, {"artificiell", "intelligens"}, {"kunstig", "intelligens"}, {"mesterséges", "intelligenci"}, {"naši", "sustav"}, {"naših", "sustav"}, {"umjetn", "inteligencij"}, {"naši", "sistem"}, {"umetna", "inteligenca"}, {"mūsų", "sistem"}, {"mūsu", "sistēm"}, {"meie", "süsteem"},
    {"sistemi", "tagħna"}, {"ár", "gcóras"},
};

/// Within three words before, the text says that there was no automation.
inline constexpr plain_word negations[] = {
    {"no"}, {"not"}, {"without"}, {"never"}, {"neither"}, {"nor"}, {"non"}, {"nicht"}, {"kein"}, {"keine"}, {"keinen"}, {"keiner"}, {"ohne"}, {"sans"}, {"pas"}, {"aucun"}, {"aucune"}, {"ni"}, {"sin"}, {"ningún"}, {"ninguna"}, {"senza"}, {"nessun"}, {"nessuno"}, {"nie"}, {"bez"}, {"żadn*"},
    {"niet"}, {"geen"}, {"zonder"}, {"não"}, {"sem"}, {"nenhum"}, {"nenhuma"}, {"δεν"}, {"χωρισ"}, {"μη"}, {"не"}, {"без"}, {"няма"}, {"nu"}, {"fără"}, {"ne"}, {"nebyl*"}, {"nebol*"}, {"není"}, {"nije"}, {"nisu"}, {"niso"}, {"brez"}, {"inte"}, {"ej"}, {"utan"}, {"ikke"}, {"uden"}, {"ei"}, {"eikä"}, {"ilman"}, {"nem"}, {"nélkül"}, {"nincs"},
    {"be"}, {"nebuvo"}, {"nėra"}, {"nav"}, {"netika"}, {"ilma"}, {"ma"}, {"mhux"}, {"mingħajr"}, {"ní"}, {"níor"}, {"gan"},
};
// clang-format on

} // namespace dsacheck::texts
