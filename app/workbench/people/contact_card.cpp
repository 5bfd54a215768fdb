#include "people/contact_card.h"

#include "common/choice_palette.h"
#include "common/labels.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "common/words_dialog.h"
#include "memos/memo_list.h"
#include "people/steep_header.h"

#include "kith/model/wording.h"
#include "kith/study/ties.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

// All that is shown, as of one moment.
struct ContactCard::Contents {
    study::ContactCard card;
    std::string roles, layer; // in words
    std::vector<std::string> changes;
    std::vector<study::ShownPassage> passages;
    std::vector<std::string> contacts, persons, organisations; // of the account; of the study
    bool rolesSuggested = false;
};

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& one : words)
        all += (all.empty() ? "" : "; ") + one;
    return all;
}

template<class Term>
std::string worded(const StudySnapshot& snapshot, const char* list, Term value, const std::string& language) {
    const std::string_view word = toString(value);
    return word.empty() ? std::string() : wordingOf(snapshot.protocol, list, word, language);
}

std::string rolesOf(const StudySnapshot& snapshot, const Alter& alter, const std::string& language) {
    std::vector<std::string> parts;
    for (const Count& role : alter.roles)
        for (const Code& code : snapshot.codebook.codes)
            if (code.name == role.name) parts.push_back(code.label(language) + " (" + std::to_string(role.count) + ")");
    return joined(parts);
}

std::vector<std::string> changesOf(const StudySnapshot& snapshot, const Alter& alter, const std::string& language) {
    std::vector<std::string> told;
    for (const TieChange& change : alter.changes) {
        std::string line =
            worded(snapshot, "layer", change.from, language) + " → " + worded(snapshot, "layer", change.to, language);
        if (change.intention != Intention::Unknown)
            line += ", " + worded(snapshot, "change", change.intention, language);
        if (!change.when.empty()) line += " (" + change.when + ")";
        told.push_back(std::move(line));
    }
    return told;
}

std::vector<std::string> distinct(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::erase(words, std::string());
    return words;
}

QStringList inQt(const std::vector<std::string>& words) {
    QStringList all;
    for (const std::string& one : words)
        all.append(toQString(one));
    return all;
}

} // namespace

ContactCard::ContactCard(const PageContext& context, QWidget* parent)
    : QWidget(parent), context_(context), name_(new QLabel(this)), whose_(quietLabel({}, this)),
      nothing_(quietLabel({}, this)), body_(new QWidget) {
    setAccessibleName(tr("Contact card"));
    whose_->setTextFormat(Qt::PlainText);
    nothing_->setTextFormat(Qt::PlainText);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    makeTop(rows);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Contact card"));
    auto* inside = new QVBoxLayout(body_);
    inside->setContentsMargins(12, 6, 12, 12);
    makeDescription(inside);
    makeEvidence(inside);
    inside->addStretch();
    scroll->setWidget(body_);
    rows->addWidget(scroll, 1);
    connect(&context_.workspace, &Workspace::edited, this, [this] {
        if (contact_) read();
    });
    setContact({});
}

void ContactCard::makeTop(QVBoxLayout* rows) {
    QFont big = name_->font();
    big.setBold(true);
    big.setPointSizeF(big.pointSizeF() * 1.15);
    name_->setFont(big);
    name_->setTextFormat(Qt::PlainText);
    name_->setWordWrap(true);
    name_->setContentsMargins(12, 8, 12, 0);
    whose_->setContentsMargins(12, 2, 12, 4);
    nothing_->setText(tr("Choose a contact to see what is known of it."));
    nothing_->setMargin(24);
    nothing_->setAlignment(Qt::AlignCenter);
    rows->addWidget(name_);
    rows->addWidget(whose_);
    rows->addWidget(nothing_);
}

QLabel* ContactCard::heading(const QString& words, QVBoxLayout* rows) {
    auto* label = new QLabel(words, body_);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, 10, 0, 2);
    rows->addWidget(label);
    return label;
}

// The words of a closed list as the study words them; the value that is stored stands behind each.
QComboBox* ContactCard::choice(const QString& name, const QString& list, const std::vector<std::string>& words) {
    auto* combo = new QComboBox(body_);
    combo->setAccessibleName(name);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const auto snapshot = context_.workspace.snapshot();
    const Protocol protocol = snapshot ? snapshot->protocol : context_.workspace.reading().protocol();
    for (const std::string& word : words)
        combo->addItem(word.empty() ? tr("not said")
                                    : toQString(wordingOf(protocol, toStd(list), word, context_.language())),
                       toQString(word));
    return combo;
}

void ContactCard::makeDescription(QVBoxLayout* rows) {
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    aliases_ = new QLabel(body_);
    aliases_->setWordWrap(true);
    aliases_->setTextFormat(Qt::PlainText);
    auto* buttons = new QHBoxLayout;
    auto* add = new QPushButton(tr("Add…"), body_);
    add->setAccessibleName(tr("Add another name"));
    removeAlias_ = new QPushButton(tr("Remove…"), body_);
    removeAlias_->setAccessibleName(tr("Remove another name"));
    buttons->addWidget(add);
    buttons->addWidget(removeAlias_);
    buttons->insertStretch(0);
    form->addRow(tr("Also called"), aliases_);
    form->addRow(buttons);
    kind_ = choice(tr("Kind"), QStringLiteral("contact-kind"), {"individual", "group"});
    form->addRow(tr("Kind"), kind_);
    members_ = new QPushButton(body_);
    members_->setAccessibleName(tr("Members of the group"));
    members_->setStyleSheet(QStringLiteral("text-align: left; padding: 3px 8px;"));
    form->addRow(tr("Members"), members_);
    organisation_ = new QLineEdit(body_);
    organisation_->setAccessibleName(tr("Organisation"));
    form->addRow(tr("Organisation"), organisation_);
    person_ = new QLineEdit(body_);
    person_->setAccessibleName(tr("Person"));
    person_->setPlaceholderText(tr("the same human in several accounts"));
    samePerson_ = quietLabel({}, body_);
    samePerson_->setTextFormat(Qt::PlainText);
    auto* personBox = new QVBoxLayout;
    personBox->addWidget(person_);
    personBox->addWidget(samePerson_);
    form->addRow(tr("Person"), personBox);
    visibility_ = choice(tr("Visibility"), QStringLiteral("visibility"), {"", "hidden", "individuated", "resource"});
    form->addRow(tr("Visibility"), visibility_);
    makeTie(form);
    rows->addLayout(form);
    connect(add, &QPushButton::clicked, this, &ContactCard::addAlias);
    connect(removeAlias_, &QPushButton::clicked, this, &ContactCard::removeAlias);
    connect(members_, &QPushButton::clicked, this, &ContactCard::changeMembers);
    connect(kind_, &QComboBox::activated, this, [this] {
        study::ContactDescription changes;
        changes.kind = parse<ContactKind>(toStd(kind_->currentData().toString()));
        describe(changes);
    });
    connect(visibility_, &QComboBox::activated, this, [this] {
        study::ContactDescription changes;
        changes.visibility = parse<Visibility>(toStd(visibility_->currentData().toString()));
        describe(changes);
    });
    connect(organisation_, &QLineEdit::editingFinished, this, [this] {
        if (filling_ || !contents_ || toStd(organisation_->text()) == contents_->card.row.contact.organisation) return;
        study::ContactDescription changes;
        changes.organisation = toStd(organisation_->text());
        organisation_->setModified(false);
        describe(changes);
    });
    connect(person_, &QLineEdit::editingFinished, this, [this] {
        if (filling_ || !contents_ || toStd(person_->text()) == contents_->card.row.person) return;
        study::ContactDescription changes;
        changes.person = toStd(person_->text());
        person_->setModified(false);
        describe(changes);
    });
}

void ContactCard::makeTie(QFormLayout* form) {
    strength_ = choice(tr("Strength of the tie"), QStringLiteral("strength"), {"", "strong", "weak", "very-weak"});
    duration_ = choice(tr("Duration of the tie"), QStringLiteral("duration"), {"", "lasting", "passing"});
    intensity_ = choice(tr("Intensity of the tie"), QStringLiteral("intensity"), {"", "intense", "slight"});
    form->addRow(tr("Strength"), strength_);
    form->addRow(tr("Duration"), duration_);
    form->addRow(tr("Intensity"), intensity_);
    layer_ = new QLabel(body_);
    layer_->setWordWrap(true);
    layer_->setToolTip(tr("The layer follows from duration and intensity."));
    form->addRow(tr("Layer"), layer_);
    connect(strength_, &QComboBox::activated, this,
            [this] { rate(QStringLiteral("strength"), toStd(strength_->currentData().toString())); });
    connect(duration_, &QComboBox::activated, this,
            [this] { rate(QStringLiteral("duration"), toStd(duration_->currentData().toString())); });
    connect(intensity_, &QComboBox::activated, this,
            [this] { rate(QStringLiteral("intensity"), toStd(intensity_->currentData().toString())); });
}

void ContactCard::makeEvidence(QVBoxLayout* rows) {
    heading(tr("Roles"), rows);
    roles_ = new QLabel(body_);
    roles_->setWordWrap(true);
    roles_->setTextFormat(Qt::PlainText);
    rows->addWidget(roles_);
    suggested_ = quietLabel({}, body_);
    suggested_->setTextFormat(Qt::PlainText);
    rows->addWidget(suggested_);
    suggest_ = new QPushButton(tr("What do the words suggest?"), body_);
    suggest_->setToolTip(
        tr("Roles that the account's words suggest, with the words: only when asked for, for they lead"));
    rows->addWidget(suggest_, 0, Qt::AlignLeft);
    connect(suggest_, &QPushButton::clicked, this, &ContactCard::suggestRoles);
    heading(tr("Factors by stage"), rows);
    factors_ = new TableView(body_);
    factors_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    factors_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    factors_->setSortingEnabled(false);
    factors_->setHorizontalHeader(new SteepHeader(factors_));
    noFactors_ = quietLabel({}, body_);
    noFactors_->setText(tr("No passage about this contact says a factor yet."));
    rows->addWidget(noFactors_);
    rows->addWidget(factors_);
    connect(factors_, &TableView::evidenceWanted, this,
            [this](const QString& title, const std::vector<CodingKey>& codings) {
                context_.desk.listPassages({title, codings, {}});
            });
    heading(tr("Told changes of the tie"), rows);
    changes_ = new QLabel(body_);
    changes_->setWordWrap(true);
    changes_->setTextFormat(Qt::PlainText);
    rows->addWidget(changes_);
    heading(tr("Memos"), rows);
    memos_ = new MemoList(context_, body_);
    rows->addWidget(memos_);
    passagesHeading_ = heading(tr("Passages"), rows);
    passages_ = new QListWidget(body_);
    passages_->setWordWrap(true);
    passages_->setAccessibleName(tr("Passages about this contact"));
    passages_->setToolTip(tr("Enter or a double click opens the passage in the transcript"));
    passages_->setMinimumHeight(180);
    passages_->setSpacing(2);
    rows->addWidget(passages_, 1);
    connect(passages_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const auto place = static_cast<std::size_t>(item->data(Qt::UserRole).toULongLong());
        if (contents_ && place < contents_->passages.size())
            context_.desk.openPassage(contents_->passages[place].passage);
    });
}

// --- reading ---

void ContactCard::setContact(ContactKey contact) {
    if (contact == contact_ && contact) return;
    contact_ = contact;
    contents_.reset();
    suggested_->clear();
    const bool any = static_cast<bool>(contact);
    nothing_->setVisible(!any);
    name_->setVisible(any);
    whose_->setVisible(any);
    body_->setVisible(false);
    name_->clear();
    whose_->clear();
    if (any) read();
}

void ContactCard::read() {
    context_.workspace.compute(
        this, QStringLiteral("card"),
        [key = contact_, language = context_.language()](const project::Project& project, const StudySnapshot& snapshot,
                                                         const Job&) {
            auto contents = std::make_shared<Contents>();
            contents->card = study::contactCard(snapshot, key, language);
            const study::ContactRow& row = contents->card.row;
            contents->roles = rolesOf(snapshot, row.alter, language);
            contents->layer = wordingOf(snapshot.protocol, "layer", row.alter.layerWord(), language);
            contents->changes = changesOf(snapshot, row.alter, language);
            contents->passages = study::passagesOf(project, snapshot, row.alter.evidence, language);
            contents->rolesSuggested = study::rolesAreSuggested(project);
            for (const Contact& other : snapshot.contacts) {
                if (other.ego == row.contact.ego && other.key != key) contents->contacts.push_back(other.label);
                contents->organisations.push_back(other.organisation);
            }
            for (const Person& person : snapshot.persons)
                contents->persons.push_back(person.label);
            contents->organisations = distinct(std::move(contents->organisations));
            contents->persons = distinct(std::move(contents->persons));
            return std::shared_ptr<const Contents>(std::move(contents));
        },
        [this](const std::shared_ptr<const Contents>& contents) {
            contents_ = contents;
            fill(*contents);
            Q_EMIT shown();
        },
        [this](const Failure& failure) {
            contents_.reset();
            body_->setVisible(false);
            name_->setVisible(false);
            whose_->setVisible(true);
            whose_->setText(failure.message);
            Q_EMIT shown();
        });
}

void ContactCard::fill(const Contents& contents) {
    filling_ = true;
    const study::ContactRow& row = contents.card.row;
    const auto choose = [](QComboBox* combo, std::string_view word) {
        combo->setCurrentIndex(std::max(0, combo->findData(toQString(word))));
    };
    const auto write = [](QLineEdit* edit, const std::string& words, const std::vector<std::string>& known) {
        if (!edit->hasFocus() || !edit->isModified()) edit->setText(toQString(words));
        auto* completer = new QCompleter(inQt(known), edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
    };
    name_->setText(toQString(row.contact.label));
    whose_->setText(row.contact.fromForm ? tr("named by %1 on the form").arg(toQString(row.ego))
                                         : tr("contact of %1").arg(toQString(row.ego)));
    name_->setVisible(true);
    showNames();
    choose(kind_, toString(row.contact.kind));
    const QString members = toQString(joined(contents.card.members));
    members_->setText(members.isEmpty() ? tr("Choose members…") : members);
    members_->setEnabled(row.contact.kind == ContactKind::Group);
    write(organisation_, row.contact.organisation, contents.organisations);
    write(person_, row.person, contents.persons);
    samePerson_->setText(
        contents.card.samePerson.empty() ? QString() : tr("also %1").arg(toQString(joined(contents.card.samePerson))));
    samePerson_->setVisible(!contents.card.samePerson.empty());
    choose(visibility_, toString(row.contact.visibility));
    choose(strength_, toString(row.alter.strength));
    choose(duration_, toString(row.alter.duration));
    choose(intensity_, toString(row.alter.intensity));
    layer_->setText(toQString(contents.layer));
    showRoles();
    showFactors();
    const QStringList changes = inQt(contents.changes);
    changes_->setText(changes.isEmpty() ? tr("None was told.") : changes.join(QLatin1Char('\n')));
    memos_->setSubject(study::MemoSubject::of(contact_));
    showPassages();
    body_->setVisible(true);
    filling_ = false;
}

void ContactCard::showNames() {
    const std::vector<std::string>& aliases = contents_->card.row.contact.aliases;
    aliases_->setText(aliases.empty() ? tr("nothing else") : toQString(joined(aliases)));
    removeAlias_->setEnabled(!aliases.empty());
}

// Only factors that were said: a form of zeros tells less. Counts are narrow; the factor's name has the rest.
void ContactCard::showFactors() {
    constexpr int countWidth = 32;
    const Table& table = contents_->card.factors;
    factors_->setTable(table, context_.language());
    QHeaderView* header = factors_->horizontalHeader();
    header->setMinimumSectionSize(countWidth);
    header->setSectionResizeMode(QHeaderView::Fixed);
    for (int column = 1; column < static_cast<int>(table.columns.size()); ++column)
        factors_->setColumnWidth(column, countWidth);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    int shown = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const bool said = std::any_of(table.rows[row].begin(), table.rows[row].end(),
                                      [](const Cell& cell) { return !cell.evidence.empty(); });
        factors_->setRowHidden(static_cast<int>(row), !said);
        shown += said ? 1 : 0;
    }
    noFactors_->setVisible(shown == 0);
    factors_->setVisible(shown > 0);
    factors_->setFixedHeight(header->sizeHint().height() + factors_->verticalHeader()->defaultSectionSize() * shown +
                             4);
}

void ContactCard::showRoles() {
    roles_->setText(contents_->roles.empty() ? tr("No passage says a role yet.") : toQString(contents_->roles));
    suggest_->setText(contents_->rolesSuggested ? tr("What do the words suggest?") : tr("Turn role suggestions on…"));
    suggested_->setVisible(!suggested_->text().isEmpty());
}

void ContactCard::showPassages() {
    passages_->clear();
    passages_->setFont(context_.preferences.textFont());
    passagesHeading_->setText(contents_->passages.size() == 1
                                  ? tr("One passage")
                                  : tr("%n passages", nullptr, static_cast<int>(contents_->passages.size())));
    for (std::size_t i = 0; i < contents_->passages.size(); ++i) {
        const study::ShownPassage& one = contents_->passages[i];
        QStringList said = {toQString(one.codeLabel)};
        if (!one.stage.empty()) said.append(toQString(one.stage));
        said.append(one.turn > 0 ? tr("%1, turn %2").arg(toQString(one.source)).arg(one.turn) : toQString(one.source));
        auto* item = new QListWidgetItem(
            QStringLiteral("“%1”\n%2").arg(toQString(one.passage.quote), said.join(QStringLiteral(" · "))), passages_);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
    }
}

// --- changing ---

void ContactCard::failed(const Failure& failure) {
    if (contents_) fill(*contents_);
    Q_EMIT context_.workspace.failed(failure);
}

void ContactCard::describe(const study::ContactDescription& changes) {
    if (filling_ || !contact_) return;
    context_.workspace.edit([key = contact_, changes, by = context_.workspace.coder()](
                                project::Project& project) { study::describeContacts(project, {key}, changes, by); },
                            this, {}, [this](const Failure& failure) { this->failed(failure); });
}

void ContactCard::describeOne(const study::ContactDescription& changes) {
    if (!contents_) return;
    context_.workspace.edit(
        [ego = contents_->card.row.ego, label = contents_->card.row.contact.label, changes,
         by = context_.workspace.coder()](project::Project& project) {
            study::describeContact(project, ego, label, changes, by);
        },
        this, {}, [this](const Failure& failure) { this->failed(failure); });
}

void ContactCard::rate(const QString& what, const std::string& word) {
    if (filling_ || !contact_) return;
    study::TieWish wish;
    if (what == QLatin1String("strength")) wish.strength = parse<Strength>(word);
    if (what == QLatin1String("duration")) wish.duration = parse<Duration>(word);
    if (what == QLatin1String("intensity")) wish.intensity = parse<Intensity>(word);
    context_.workspace.edit([key = contact_, wish, by = context_.workspace.coder()](
                                project::Project& project) { study::rateTies(project, {key}, wish, by); },
                            this, {}, [this](const Failure& failure) { this->failed(failure); });
}

void ContactCard::addAlias() {
    auto* dialog = new WordsDialog(WordsDialog::Form::Line, tr("Another name"), tr("This contact is also called:"), {},
                                   tr("Add"), this);
    connect(dialog, &WordsDialog::given, this, [this](const QString& name) {
        study::ContactDescription changes;
        changes.addAliases = {toStd(name)};
        describeOne(changes);
    });
    dialog->open();
}

void ContactCard::removeAlias() {
    if (!contents_) return;
    std::vector<Choice> choices;
    for (const std::string& alias : contents_->card.row.contact.aliases) {
        Choice choice;
        choice.id = choice.name = toQString(alias);
        choices.push_back(std::move(choice));
    }
    auto* palette =
        new ChoicePalette(tr("Remove"), tr("Type a part of the name"), ChoicePalette::among(std::move(choices)), this);
    palette->explain(tr("This contact is not called (any more):"));
    connect(palette, &ChoicePalette::chosen, this, [this](const QString& alias) {
        study::ContactDescription changes;
        changes.removeAliases = {toStd(alias)};
        describeOne(changes);
    });
    palette->open();
}

void ContactCard::changeMembers() {
    if (!contents_) return;
    std::vector<Choice> choices;
    const std::vector<std::string>& members = contents_->card.members;
    for (const std::string& label : contents_->contacts) {
        const bool is = std::find(members.begin(), members.end(), label) != members.end();
        Choice choice;
        choice.id = choice.name = toQString(label);
        if (is) choice.note = tr("is a member; choose to take out");
        choices.push_back(std::move(choice));
    }
    auto* palette =
        new ChoicePalette(tr("Members"), tr("Type a part of the name"), ChoicePalette::among(std::move(choices)), this);
    palette->explain(tr("Who belongs to %1?").arg(name_->text()));
    connect(palette, &ChoicePalette::chosen, this, [this](const QString& label) {
        study::ContactDescription changes;
        changes.members = contents_->card.members;
        if (std::erase(changes.members, toStd(label)) == 0) changes.members.push_back(toStd(label));
        if (changes.members.empty()) changes.kind = ContactKind::Individual; // a group of nobody
        describeOne(changes);
    });
    palette->open();
}

void ContactCard::suggestRoles() {
    if (!contents_) return;
    if (!contents_->rolesSuggested) {
        auto* question = new QMessageBox(
            QMessageBox::Question, tr("Role suggestions"),
            tr("Suggestions are off in this study, so that a first sorting is not led by them. Everybody who does not "
               "code blind will see them, when asked for."),
            QMessageBox::NoButton, this);
        question->setAttribute(Qt::WA_DeleteOnClose);
        const QAbstractButton* on = question->addButton(tr("Turn them on"), QMessageBox::AcceptRole);
        question->setDefaultButton(question->addButton(tr("Leave them off"), QMessageBox::RejectRole));
        connect(question, &QMessageBox::buttonClicked, this, [this, on](const QAbstractButton* clicked) {
            if (clicked != on) return;
            context_.workspace.edit([by = context_.workspace.coder()](
                                        project::Project& project) { study::suggestRoles(project, true, by); },
                                    this, {}, [this](const Failure& failure) { this->failed(failure); });
        });
        question->open();
        return;
    }
    study::RolesWish wish;
    wish.ego = contents_->card.row.ego;
    wish.contact = contents_->card.row.contact.label;
    wish.coder = context_.workspace.coder();
    const auto tell = [this, key = contact_](const QString& words) {
        if (key != contact_) return;
        suggested_->setText(words);
        suggested_->setVisible(true);
    };
    tell(tr("Reading the account…"));
    context_.workspace.startJob(
        this, tr("Looking for roles"),
        [wish](const project::Project& project, const Job& job) { return study::roleSuggestions(project, wish, job); },
        [this, tell](const std::vector<study::ContactRoles>& all) {
            QStringList lines;
            const auto snapshot = context_.workspace.snapshot();
            for (const study::ContactRoles& one : all)
                for (const study::SuggestedRole& role : one.roles) {
                    QString label = toQString(role.code);
                    if (snapshot)
                        for (const Code& code : snapshot->codebook.codes)
                            if (code.name == role.code) label = toQString(code.label(context_.language()));
                    lines.append(tr("Perhaps %1:").arg(label));
                    for (const study::RoleEvidence& evidence : role.evidence)
                        lines.append(tr("    “%1” (%2, turn %3)")
                                         .arg(toQString(evidence.words), toQString(evidence.source))
                                         .arg(evidence.turn));
                }
            tell(lines.isEmpty() ? tr("The words suggest no role.") : lines.join(QLatin1Char('\n')));
        },
        [tell](const Failure& failure) { tell(failure.message); });
}

} // namespace kith::workbench
