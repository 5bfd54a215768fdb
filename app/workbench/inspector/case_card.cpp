#include "inspector/case_card.h"

#include "common/strings.h"
#include "memos/memo_list.h"

#include "kith/model/wording.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kith::workbench {
namespace {

QString tableRow(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

} // namespace

CaseInspector::CaseInspector(const PageContext& given) : InspectorCard(given) {
    title_ = addTitle();
    kind_ = addQuiet();
    addHeading(tr("Attributes"));
    attributes_ = wordsLabel(tr("Attributes"));
    rows()->addWidget(attributes_);
    addHeading(tr("Sources"));
    sources_ = wordsLabel(tr("Sources"));
    rows()->addWidget(sources_);
    addHeading(tr("What was asked"));
    asked_ = wordsLabel(tr("What was asked"));
    rows()->addWidget(asked_);
    addHeading(tr("Memos"));
    memos_ = new MemoList(given);
    rows()->addWidget(memos_);
    rows()->addStretch(1);
    connect(sources_, &QLabel::linkActivated, this, [this](const QString& link) {
        if (const auto number = link.toULongLong(); number < card_.sources.size())
            context().desk.openSource(card_.sources[number].first);
    });
    connect(kind_, &QLabel::linkActivated, this,
            [this](const QString& page) { context().desk.openPage(page, toQString(card_.ego.label)); });
}

bool CaseInspector::show(const Subject& subject) {
    const auto* ego = std::get_if<CaseKey>(&subject);
    if (!ego) return false;
    ego_ = *ego;
    memos_->setSubject(study::MemoSubject::of(ego_));
    refresh();
    return true;
}

void CaseInspector::refresh() {
    using Read = std::pair<study::CaseCard, QStringList>;
    context().workspace.compute(
        this, QStringLiteral("card"),
        [ego = ego_, language = context().language()](const project::Project& project, const StudySnapshot& snapshot,
                                                      const Job&) {
            Read read{study::caseCard(project, snapshot, ego, language), {}};
            for (const study::AskedTopic& topic : read.first.asked)
                read.second += toQString(wordingOf(snapshot.protocol, "asked", toString(topic.status), language));
            return read;
        },
        [this](const Read& read) { showCard(read.first, read.second); }, lost());
}

void CaseInspector::showCard(const study::CaseCard& card, const QStringList& statuses) {
    card_ = card;
    title_->setText(toQString(card.ego.label));
    QStringList facts;
    facts += card.ego.survey ? tr("respondent") : tr("interviewee");
    if (!card.ego.language.empty()) facts += toQString(card.ego.language);
    facts += tr("%n contact(s)", nullptr, static_cast<int>(card.contacts));
    facts += tr("%n coding(s)", nullptr, static_cast<int>(card.codings));
    facts += tr("%n word(s)", nullptr, static_cast<int>(card.words));
    kind_->setText(
        facts.join(QStringLiteral(" · ")) +
        QStringLiteral("<br><a href='network'>%1</a> · <a href='profiles'>%2</a>").arg(tr("Network"), tr("Profile")));
    QString attributes;
    for (const auto& [name, value] : card.attributes)
        attributes += tableRow(toQString(name), toQString(value));
    attributes_->setText(attributes.isEmpty() ? tr("None. Import a table of cases to give them some.")
                                              : QStringLiteral("<table>%1</table>").arg(attributes));
    QStringList sources;
    for (std::size_t i = 0; i < card.sources.size(); ++i)
        sources += QStringLiteral("<a href='%1'>%2</a>").arg(i).arg(toQString(card.sources[i].second).toHtmlEscaped());
    sources_->setText(sources.join(QStringLiteral("<br>")));
    QString asked;
    for (std::size_t i = 0; i < card.asked.size(); ++i)
        asked += tableRow(statuses[static_cast<qsizetype>(i)], toQString(card.asked[i].topic));
    if (card.ego.survey)
        asked = tr("The questions of the survey's form.");
    else if (!card.askedIsRecorded)
        asked = tr("Nobody knows: no question of the interviewer is coded as asked yet.");
    else
        asked = QStringLiteral("<table>%1</table>").arg(asked);
    asked_->setText(asked);
    Q_EMIT shown();
}

} // namespace kith::workbench
