// Agreement on roles and factors of contacts whom both coders found.
#include "kith/agreement/tables.h"

#include "cells.h"
#include "paired_accounts.h"

#include "kith/agreement/code_units.h"
#include "kith/model/wording.h"

#include <algorithm>
#include <array>
#include <map>

namespace kith::agreement {
namespace {

// Each code on each contact of a pair of coders: there or not.
class RoleTable {
public:
    RoleTable(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish)
        : snapshot_(snapshot), compared_(compared), wish_(wish) {}

    void addRows(Table& table, const PairedAccounts& paired) const {
        // Who said what of whom: by code, then account and place of the contact.
        std::map<CodeKey, std::map<std::pair<std::size_t, std::size_t>, std::array<bool, 2>>> said;
        for (const Coding& coding : snapshot_.codings) {
            const std::size_t coder = compared_.place(coding.coder);
            if (!coding.contact || (coder != paired.a && coder != paired.b)) continue;
            const ComparedText* text = compared_.textBy(coding.passage, coder);
            if (!text || !text->by[paired.a] || !text->by[paired.b]) continue;
            const auto& places = coder == paired.a ? paired.ofA : paired.ofB;
            const auto place = places.find(*coding.contact);
            if (place != places.end()) said[coding.code][place->second][coder == paired.a ? 0 : 1] = true;
        }
        for (const char* layer : {"role", "factor"}) {
            ByInterview all;
            all.tallies.resize(paired.pairs.size());
            std::array<std::int64_t, 3> counts{};
            int codes = 0;
            for (const Code& code : snapshot_.codebook.codes) {
                const auto found = said.find(code.key);
                if (code.layer != layer || found == said.end() || !isWished(code)) continue;
                ++codes;
                ByInterview units;
                std::array<std::int64_t, 3> ofCode{};
                for (std::size_t account = 0; account < paired.pairs.size(); ++account) {
                    units.add(tallyOf(paired.pairs[account].size(), account, found->second, ofCode));
                    all.add(account, units.tallies.back());
                }
                for (std::size_t i = 0; i < counts.size(); ++i)
                    counts[i] += ofCode[i];
                addRow(table, paired, code.name, code.label(wish_.language), layer, units, ofCode);
            }
            if (codes > 1)
                addRow(table, paired, "", say(wish_.language, "All of this layer", "Hele laag"), layer, all, counts);
        }
    }

private:
    using OfContacts = std::map<std::pair<std::size_t, std::size_t>, std::array<bool, 2>>;

    [[nodiscard]] bool isWished(const Code& code) const {
        return wish_.codes.empty() || std::find(wish_.codes.begin(), wish_.codes.end(), code.key) != wish_.codes.end();
    }

    static Tally tallyOf(std::size_t contacts, std::size_t account, const OfContacts& said,
                         std::array<std::int64_t, 3>& counts) {
        constexpr auto there = static_cast<std::int32_t>(Presence::There);
        constexpr auto notThere = static_cast<std::int32_t>(Presence::NotThere);
        Tally tally;
        tally.coders = 2;
        tally.categories = 2;
        auto silent = static_cast<std::int64_t>(contacts);
        for (auto each = said.lower_bound({account, 0}); each != said.end() && each->first.first == account; ++each) {
            const auto [a, b] = each->second;
            tally.add(std::vector<std::int32_t>{a ? there : notThere, b ? there : notThere});
            ++counts[a && b ? 0 : a ? 1 : 2];
            --silent;
        }
        if (silent > 0) tally.add(std::vector<std::int32_t>{notThere, notThere}, silent);
        return tally;
    }

    void addRow(Table& table, const PairedAccounts& paired, const std::string& code, std::string label,
                const std::string& layer, const ByInterview& units, const std::array<std::int64_t, 3>& counts) const {
        std::vector<Cell> row{namesOf(compared_, {paired.a, paired.b}), code, std::move(label),
                              wordingOf(snapshot_.protocol, "code-layer", layer, wish_.language), units.units()};
        for (const std::int64_t count : counts)
            row.emplace_back(count);
        addPresenceCells(row, units);
        table.rows.push_back(std::move(row));
    }

    const StudySnapshot& snapshot_;
    const Compared& compared_;
    const TableWish& wish_;
};

} // namespace

Table rolesAgreement(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish) {
    const std::string unit = say(wish.language, "contacts", "contacten");
    Table table;
    table.id = "agreement-roles";
    table.title = say(wish.language, "Agreement between coders: roles and factors of contacts",
                      "Overeenstemming tussen codeurs: rollen en factoren van contacten");
    table.columns = {textColumn("coders", say(wish.language, "Coders", "Codeurs")),
                     textColumn("code", say(wish.language, "Code", "Code")),
                     textColumn("label", say(wish.language, "Label", "Naam")),
                     textColumn("layer", say(wish.language, "Layer", "Laag")),
                     countColumn("contacts", say(wish.language, "Contacts", "Contacten"), unit),
                     countColumn("both", say(wish.language, "By both", "Door beiden"), unit),
                     countColumn("only_first", say(wish.language, "Only the first", "Alleen de eerste"), unit),
                     countColumn("only_second", say(wish.language, "Only the second", "Alleen de tweede"), unit)};
    addPresenceColumns(table.columns, wish.language);
    const std::vector<FoundContacts> accounts = contactsFound(snapshot, compared);
    const RoleTable roles(snapshot, compared, wish);
    for (const auto& [a, b] : pairsOf(compared))
        roles.addRows(table, pairedAccounts(snapshot, compared, accounts, a, b));
    table.notes = notesOn(compared, wish.language);
    table.notes.push_back(noteOnContacts(wish.language));
    table.notes.push_back(
        say(wish.language,
            "The unit is a contact: a code is there where a passage about the contact carries it, on "
            "whatever words. Rows of a layer take contact × code.",
            "De eenheid is een contact: een code is er waar een passage over het contact die draagt, op "
            "welke woorden ook. Rijen van een laag nemen contact × code."));
    table.notes.emplace_back(noteOnIntervals(wish.language));
    return table;
}

} // namespace kith::agreement
