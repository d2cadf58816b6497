-- Of money that is still held the customer is written down at once, as its event named it; of everything else the next sync
-- does it, or whoever replaces the customer. A new database has nothing to fill in, and no grants yet.
DO $$
BEGIN
	IF NOT has_table_privilege('service', 'public.payments', 'UPDATE') THEN
		RETURN;
	END IF;
	GRANT SELECT, INSERT ON public.stripe_former_customers TO service;
	SET LOCAL ROLE service;
	UPDATE public.payments p
	SET stripe_customer_id = h.customer_id
	FROM (
		SELECT k.id, coalesce(e.customer_id, c.customer_id) AS customer_id
		FROM public.payments k
		JOIN public.stripe_customers c ON c.user_id = k.user_id
		LEFT JOIN (
			SELECT payload #>> '{data,object,id}' AS intent_id, min(customer_id) AS customer_id
			FROM public.webhook_inbox
			WHERE type LIKE 'payment\_intent.%' AND customer_id IS NOT NULL
			GROUP BY 1
		) e ON e.intent_id = k.payment_intent_id
		WHERE k.purpose = 'overage' AND k.payment_intent_id IS NOT NULL
			AND (k.status = 'authorised'
				OR (k.status IN ('captured', 'partially_refunded') AND k.settlement IS DISTINCT FROM 'capture'))
	) h
	WHERE p.id = h.id;
	INSERT INTO public.stripe_former_customers (customer_id, user_id)
	SELECT DISTINCT p.stripe_customer_id, p.user_id
	FROM public.payments p
	WHERE p.stripe_customer_id IS NOT NULL
		AND NOT EXISTS (SELECT FROM public.stripe_customers c WHERE c.customer_id = p.stripe_customer_id);
	RESET ROLE;
END
$$;
