package org.secondlook.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules.Listing;
import org.secondlook.deployment.PolicyRules.Requirement;

/// What a draft lacks for a policy, told without enrolling anybody. Immutable.
///
/// Judged as of one moment, which is that of the authority once there is one: what was approved
/// stays the same list, and an entry that lapses later is on it and does not alert.
///
/// @param policy whose rules hold
/// @param asOf the moment
public record ListCheck(Policy policy, Instant asOf) {
    static final ImageVerdict.Refused NO_PHOTOGRAPH =
            new ImageVerdict.Refused(
                    Refusal.NO_PHOTOGRAPH,
                    "There is no photograph of the person that can be read.");

    /// What all people and photographs of a list lack, in its order.
    public List<Lack> lacks(DraftList list) {
        return list.people().stream().flatMap(person -> lacks(person).stream()).toList();
    }

    /// What a person and its photographs lack.
    public List<Lack> lacks(ListedPerson person) {
        List<Lack> lacks = new ArrayList<>(ofPerson(person));
        if (person.photographs().isEmpty()) {
            lacks.add(
                    new Lack(
                            person.reference(),
                            "",
                            NO_PHOTOGRAPH.reason(),
                            NO_PHOTOGRAPH.sentence()));
        }
        person.photographs().forEach(photograph -> lacks.addAll(ofPhotograph(person, photograph)));
        return List.copyOf(lacks);
    }

    /// What keeps the person off the list, whatever the photographs.
    List<Lack> ofPerson(ListedPerson person) {
        Lacks lacks = new Lacks(person.reference(), "");
        EntryDetails details = person.details();
        lacks.when(person.name().isEmpty(), Refusal.NAME_MISSING, "The name is missing.");
        category(person, lacks);
        boolean noAge = details.born() == null && details.age() == null;
        missing(
                lacks,
                noAge,
                Requirement.AGE_OR_BIRTH,
                Refusal.AGE_MISSING,
                "age or date of birth");
        age(person, lacks);
        missing(lacks, details.offence(), Requirement.OFFENCE, Refusal.OFFENCE_MISSING, "offence");
        missing(
                lacks,
                details.legalBasis(),
                Requirement.LEGAL_BASIS,
                Refusal.LEGAL_BASIS_MISSING,
                "legal basis");
        missing(
                lacks,
                details.requestingOfficer(),
                Requirement.REQUESTING_OFFICER,
                Refusal.REQUESTING_OFFICER_MISSING,
                "requesting officer");
        boolean noExpiry = details.expires() == null;
        boolean noCheck = details.checked() == null;
        missing(lacks, noExpiry, Requirement.EXPIRY, Refusal.EXPIRY_MISSING, "expiry");
        missing(lacks, noCheck, Requirement.CHECK_DATE, Refusal.CHECK_MISSING, "check date");
        lapse(details, lacks);
        return lacks.all;
    }

    /// What keeps one photograph off the list.
    List<Lack> ofPhotograph(ListedPerson person, ListedPhotograph photograph) {
        Lacks lacks = new Lacks(person.reference(), photograph.image());
        ImageDetails details = photograph.details();
        missing(
                lacks,
                details.source(),
                Requirement.IMAGE_SOURCE,
                Refusal.IMAGE_SOURCE_MISSING,
                "photograph's source");
        missing(
                lacks,
                details.taken() == null,
                Requirement.IMAGE_DATE,
                Refusal.IMAGE_DATE_MISSING,
                "photograph's date");
        missing(
                lacks,
                details.lawfulHolding(),
                Requirement.LAWFUL_HOLDING,
                Refusal.LAWFUL_HOLDING_MISSING,
                "ground on which the photograph is held");
        future(lacks, details.taken(), "date on which the photograph was taken");
        return lacks.all;
    }

    private void category(ListedPerson person, Lacks lacks) {
        if (policy.category(person.category()).isEmpty()) {
            lacks.add(
                    Refusal.CATEGORY_UNKNOWN,
                    "The category “%s” is not one of this policy's: %s."
                            .formatted(
                                    person.category(),
                                    policy.categories().stream()
                                            .map(Category::code)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void age(ListedPerson person, Lacks lacks) {
        Listing rules = policy.rules().watchlist();
        future(lacks, person.details().born(), "date of birth");
        List<String> exceptions = rules.underAgeCategories().value();
        if (isUnder(rules.adultFromYears().value(), person.details())
                && !exceptions.contains(person.category())) {
            lacks.add(
                    Refusal.UNDER_AGE,
                    exceptions.isEmpty()
                            ? "The person is under age, and this policy lists nobody under age."
                            : "The person is under age, which this policy lists only as %s."
                                    .formatted(String.join(", ", exceptions)));
        }
    }

    /// Where age and date of birth disagree, the younger counts.
    private boolean isUnder(int years, EntryDetails details) {
        LocalDate born = details.born();
        Integer age = details.age();
        return details.markers().contains(Marker.CHILD)
                || (age != null && age < years)
                || (born != null && Period.between(born, today()).getYears() < years);
    }

    /// What is missing has been said already.
    private void lapse(EntryDetails details, Lacks lacks) {
        Lapse lapse = new Lapse(policy, asOf);
        lacks.when(
                details.expires() != null && lapse.isExpired(details),
                Refusal.EXPIRED,
                "The entry expired at %s.".formatted(details.expires()));
        lacks.when(
                details.checked() != null && lapse.isStale(details),
                Refusal.STALE,
                "The entry was last checked at %s, longer ago than the %d hours of this policy."
                        .formatted(
                                details.checked(),
                                policy.rules().watchlist().freshnessHours().value()));
        lacks.when(
                lapse.isCheckedLater(details),
                Refusal.DATE_IMPOSSIBLE,
                "The check date lies in the future.");
    }

    private void future(Lacks lacks, @Nullable LocalDate date, String what) {
        lacks.when(
                date != null && date.isAfter(today()),
                Refusal.DATE_IMPOSSIBLE,
                "The %s lies in the future.".formatted(what));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }

    private void missing(
            Lacks lacks, String text, Requirement requirement, Refusal reason, String what) {
        missing(lacks, text.isBlank(), requirement, reason, what);
    }

    private void missing(
            Lacks lacks, boolean isMissing, Requirement requirement, Refusal reason, String what) {
        lacks.when(
                isMissing && policy.requires(requirement),
                reason,
                "The %s is missing; this policy requires it.".formatted(what));
    }

    /// Those of one person or photograph.
    private static final class Lacks {
        private final String reference;
        private final String image;
        private final List<Lack> all = new ArrayList<>();

        private Lacks(String reference, String image) {
            this.reference = reference;
            this.image = image;
        }

        private void when(boolean applies, Refusal reason, String sentence) {
            if (applies) {
                add(reason, sentence);
            }
        }

        private void add(Refusal reason, String sentence) {
            all.add(new Lack(reference, image, reason, sentence));
        }
    }
}
